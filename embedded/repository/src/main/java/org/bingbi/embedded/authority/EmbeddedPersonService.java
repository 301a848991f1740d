package org.bingbi.embedded.authority;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.NoSuchPersonException;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.permission.AccessLists;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/** People as {@code cm:person} nodes below {@code sys:people}. */
public class EmbeddedPersonService implements PersonService, BeanFactoryAware {
    private final NodeService nodes;
    private final AuthorityNodes authorities;
    private BeanFactory beans;

    public EmbeddedPersonService(NodeService nodes) {
        this.nodes = nodes;
        this.authorities = new AuthorityNodes(nodes);
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    @Override
    public NodeRef getPerson(String userName) {
        return authorities.find(userName).orElseThrow(() -> new NoSuchPersonException(userName));
    }

    @Override
    public NodeRef getPersonOrNull(String userName) {
        return userName == null ? null : authorities.find(userName).orElse(null);
    }

    @Override
    public boolean personExists(String userName) {
        return getPersonOrNull(userName) != null;
    }

    @Override
    public void setPersonProperties(String userName, Map<QName, Serializable> properties) {
        Map<QName, Serializable> all = nodes.getProperties(getPerson(userName));
        all.putAll(properties);
        all.put(ContentModel.PROP_USERNAME, userName);
        nodes.setProperties(getPerson(userName), all);
    }

    @Override
    public NodeRef createPerson(Map<QName, Serializable> properties) {
        String userName = (String) properties.get(ContentModel.PROP_USERNAME);
        if (userName == null || userName.isBlank()) {
            throw new IllegalArgumentException("No username specified when creating the person.");
        }
        if (personExists(userName)) {
            throw new AlfrescoRuntimeException("Person '" + userName + "' already exists.");
        }
        Map<QName, Serializable> all = new HashMap<>(properties);
        all.put(ContentModel.PROP_SIZE_CURRENT, 0L);
        all.put(ContentModel.PROP_OWNER, userName);
        return nodes.createNode(
                        getPeopleContainer(),
                        ContentModel.ASSOC_CHILDREN,
                        authorities.assocName(userName),
                        ContentModel.TYPE_PERSON,
                        all)
                .getChildRef();
    }

    /** Takes the account away as well, so that nobody signs in under a name without a person, and, as Alfresco does, all that was set for it. */
    @Override
    public void deletePerson(String userName) {
        NodeRef person = getPerson(userName);
        beans.getBeanProvider(MutableAuthenticationService.class).stream()
                .filter(accounts -> accounts.authenticationExists(userName))
                .findFirst()
                .ifPresent(accounts -> accounts.deleteAuthentication(userName));
        beans.getBean(AccessLists.class).forget(userName);
        nodes.deleteNode(person);
    }

    @Override
    public NodeRef getPeopleContainer() {
        return authorities.container("");
    }
}
