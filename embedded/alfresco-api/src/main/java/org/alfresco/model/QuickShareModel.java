package org.alfresco.model;

import org.alfresco.service.namespace.QName;

/** Names of the model of public links. */
public interface QuickShareModel {
    String QSHARE_MODEL_1_0_URI = "http://www.alfresco.org/model/qshare/1.0";

    QName ASPECT_QSHARE = QName.createQName(QSHARE_MODEL_1_0_URI, "shared");
}
