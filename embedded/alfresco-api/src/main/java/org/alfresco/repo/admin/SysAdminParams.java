package org.alfresco.repo.admin;

import java.util.List;

/** Under which addresses people reach the repository and Share. */
public interface SysAdminParams {
    boolean getAllowWrite();

    List<String> getAllowedUserList();

    int getMaxUsers();

    String getAlfrescoContext();

    String getAlfrescoHost();

    int getAlfrescoPort();

    String getAlfrescoProtocol();

    String getShareContext();

    String getShareHost();

    int getSharePort();

    String getShareProtocol();

    String getSitePublicGroup();

    String subsituteHost(String hostName);

    String getApiExplorerUrl();
}
