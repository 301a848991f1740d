package org.bingbi.stockaudit;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.alfresco.repo.audit.AuditFilter;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Keeps the register out of Alfresco's audit, which administrators read: whatever application is switched on, what tells of a node of the
 * register, of its fields or of where it lies, is not recorded (article 15). Everything else is for the repository's own filter to decide.
 */
public final class RegisterAuditFilter implements AuditFilter, BeanFactoryAware {

    private static final Pattern REFERENCE =
            Pattern.compile("[a-zA-Z]+://[A-Za-z0-9_-]+/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PREFIXED = Pattern.compile("(?<![A-Za-z0-9])bb:[A-Za-z]");

    private final AuditFilter repositorys;
    private BeanFactory beans;

    public RegisterAuditFilter(AuditFilter repositorys) {
        this.repositorys = repositorys;
    }

    /** Its beans are looked up when they are needed: the audit begins before the register. */
    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    @Override
    public boolean accept(String rootPath, Map<String, Serializable> auditMap) {
        if (AuditProbe.isAsked(auditMap)) {
            return false;
        }
        return !tells(auditMap) && repositorys.accept(rootPath, auditMap);
    }

    private boolean tells(Object value) {
        if (value instanceof NodeRef node) {
            return isTheRegisters(node);
        } else if (value instanceof ChildAssociationRef child) {
            return tells(child.getQName()) || tells(child.getChildRef()) || tells(child.getParentRef());
        } else if (value instanceof AssociationRef peer) {
            return tells(peer.getSourceRef()) || tells(peer.getTargetRef());
        } else if (value instanceof QName name) {
            return name.getNamespaceURI().equals(RegisterModel.URI);
        } else if (value instanceof Map<?, ?> several) {
            return several.entrySet().stream().anyMatch(entry -> tells(entry.getKey()) || tells(entry.getValue()));
        } else if (value instanceof Collection<?> several) {
            return several.stream().anyMatch(this::tells);
        } else if (value instanceof Object[] several) {
            return java.util.Arrays.stream(several).anyMatch(this::tells);
        }
        return value != null && isTold(value.toString());
    }

    private boolean isTold(String text) {
        return text.contains(RegisterModel.URI)
                || PREFIXED.matcher(text).find()
                || register().isPath(text)
                || REFERENCE.matcher(text).results().anyMatch(found -> isTheRegisters(new NodeRef(found.group())));
    }

    private boolean isTheRegisters(NodeRef node) {
        return node != null && register().contains(node);
    }

    private RegisterNodes register() {
        return beans.getBean("bingbi.stockaudit.nodes", RegisterNodes.class);
    }
}
