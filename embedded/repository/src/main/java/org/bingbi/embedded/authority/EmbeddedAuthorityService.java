package org.bingbi.embedded.authority;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.bingbi.embedded.permission.AccessLists;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/** Groups, who is in them, and who is an administrator. */
public class EmbeddedAuthorityService implements AuthorityService, BeanFactoryAware {
    private static final String ADMINISTRATORS = PermissionService.GROUP_PREFIX + "ALFRESCO_ADMINISTRATORS";

    private final NodeService nodes;
    private final AuthorityNodes authorities;
    private final Memberships memberships;
    private BeanFactory beans;

    public EmbeddedAuthorityService(NodeService nodes) {
        this.nodes = nodes;
        this.authorities = new AuthorityNodes(nodes);
        this.memberships = new Memberships(nodes, authorities);
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    @Override
    public boolean hasAdminAuthority() {
        String user = AuthenticationUtil.getRunAsUser();
        return user != null && isAdminAuthority(user);
    }

    @Override
    public boolean isAdminAuthority(String authorityName) {
        return authorityName != null
                && (authorityName.equalsIgnoreCase(AuthenticationUtil.getAdminUserName())
                        || authorityName.equals(AuthenticationUtil.getSystemUserName())
                        || memberships.above(authorityName).contains(ADMINISTRATORS));
    }

    @Override
    public boolean isGuestAuthority(String authorityName) {
        return AuthenticationUtil.getGuestUserName().equalsIgnoreCase(authorityName);
    }

    @Override
    public Set<String> getAuthorities() {
        return getAuthoritiesForUser(AuthenticationUtil.getRunAsUser());
    }

    @Override
    public Set<String> getAuthoritiesForUser(String userName) {
        Set<String> all = new HashSet<>(memberships.above(userName));
        if (isGuestAuthority(userName)) {
            all.add(PermissionService.GUEST_AUTHORITY);
        } else {
            all.add(PermissionService.ALL_AUTHORITIES);
        }
        if (isAdminAuthority(userName)) {
            all.add(PermissionService.ADMINISTRATOR_AUTHORITY);
        }
        return all;
    }

    @Override
    public Set<String> getAllAuthorities(AuthorityType type) {
        String sample = type == AuthorityType.GROUP ? ADMINISTRATORS : "";
        return nodes
                .getChildAssocs(authorities.container(sample), ContentModel.ASSOC_CHILDREN, RegexQNamePattern.MATCH_ALL)
                .stream()
                .map(ChildAssociationRef::getChildRef)
                .map(authorities::nameOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String createAuthority(AuthorityType type, String shortName) {
        return createAuthority(type, shortName, shortName, Set.of());
    }

    @Override
    public String createAuthority(
            AuthorityType type, String shortName, String authorityDisplayName, Set<String> authorityZones) {
        String name = getName(type, shortName);
        if (authorityExists(name)) {
            throw new AlfrescoRuntimeException("The group exists already: " + name);
        }
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_AUTHORITY_NAME, name);
        properties.put(ContentModel.PROP_AUTHORITY_DISPLAY_NAME, authorityDisplayName);
        nodes.createNode(
                authorities.container(name),
                ContentModel.ASSOC_CHILDREN,
                authorities.assocName(name),
                ContentModel.TYPE_AUTHORITY_CONTAINER,
                properties);
        return name;
    }

    @Override
    public void addAuthority(String parentName, String childName) {
        NodeRef group = require(parentName);
        NodeRef member = require(childName);
        if (memberships.directlyIn(group).contains(member)) {
            return;
        }
        if (parentName.equals(childName) || memberships.above(parentName).contains(childName)) {
            throw new AlfrescoRuntimeException("A group cannot be in itself: " + childName);
        }
        nodes.addChild(group, member, ContentModel.ASSOC_MEMBER, authorities.assocName(childName));
        memberships.changed();
    }

    @Override
    public void removeAuthority(String parentName, String childName) {
        nodes.removeChild(require(parentName), require(childName));
        memberships.changed();
    }

    @Override
    public void deleteAuthority(String name) {
        nodes.deleteNode(require(name));
        beans.getBean(AccessLists.class).forget(name);
        memberships.changed();
    }

    @Override
    public Set<String> getContainedAuthorities(AuthorityType type, String name, boolean immediate) {
        Set<String> members = new LinkedHashSet<>();
        gather(require(name), immediate, members);
        members.removeIf(member -> !isOf(type, member));
        return members;
    }

    private void gather(NodeRef group, boolean immediate, Set<String> members) {
        for (NodeRef member : memberships.directlyIn(group)) {
            String name = authorities.nameOf(member);
            if (members.add(name) && !immediate && AuthorityNodes.isGroup(name)) {
                gather(member, false, members);
            }
        }
    }

    @Override
    public Set<String> getContainingAuthorities(AuthorityType type, String name, boolean immediate) {
        Set<String> groups = immediate
                ? authorities.find(name).map(memberships::directlyAbove).orElse(Set.of())
                : memberships.above(name);
        return groups.stream().filter(group -> isOf(type, group)).collect(Collectors.toSet());
    }

    @Override
    public String getShortName(String name) {
        return name.startsWith(PermissionService.GROUP_PREFIX)
                ? name.substring(PermissionService.GROUP_PREFIX.length())
                : name;
    }

    @Override
    public String getName(AuthorityType type, String shortName) {
        return type == AuthorityType.GROUP ? PermissionService.GROUP_PREFIX + shortName : shortName;
    }

    @Override
    public boolean authorityExists(String name) {
        return PermissionService.ALL_AUTHORITIES.equals(name)
                || authorities.find(name).isPresent();
    }

    @Override
    public String getAuthorityDisplayName(String name) {
        return authorities
                .find(name)
                .map(node -> (String) nodes.getProperty(node, ContentModel.PROP_AUTHORITY_DISPLAY_NAME))
                .orElseGet(() -> getShortName(name));
    }

    private static boolean isOf(AuthorityType type, String name) {
        return type == null || type == (AuthorityNodes.isGroup(name) ? AuthorityType.GROUP : AuthorityType.USER);
    }

    private NodeRef require(String name) {
        return authorities
                .find(name)
                .orElseThrow(() -> new AlfrescoRuntimeException("No such person or group: " + name));
    }
}
