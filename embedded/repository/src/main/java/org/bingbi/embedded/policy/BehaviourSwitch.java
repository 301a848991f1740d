package org.bingbi.embedded.policy;

import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Turns behaviours off until the current transaction ends, or until they are turned on again as often as they were turned
 * off: all of them, those of a class, of a node, or of a class at a node.
 */
public class BehaviourSwitch implements BehaviourFilter {
    private static final Object KEY = BehaviourSwitch.class;

    private final DictionaryService dictionary;

    public BehaviourSwitch(DictionaryService dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public void disableBehaviour() {
        off().everything++;
    }

    @Override
    public void enableBehaviour() {
        Off off = off();
        off.everything = Math.max(0, off.everything - 1);
    }

    @Override
    public void disableAllBehaviours() {
        disableBehaviour();
    }

    @Override
    public void enableAllBehaviours() {
        enableBehaviour();
    }

    @Override
    public void disableBehaviour(QName className) {
        disableBehaviour(className, false);
    }

    @Override
    public void disableBehaviour(QName className, boolean includeSubClasses) {
        off().classes.merge(new OffClass(className, includeSubClasses), 1, Integer::sum);
    }

    @Override
    public void enableBehaviour(QName className) {
        Map<OffClass, Integer> classes = off().classes;
        for (OffClass off : new OffClass[] {new OffClass(className, false), new OffClass(className, true)}) {
            if (classes.containsKey(off)) {
                lower(classes, off);
                return;
            }
        }
    }

    @Override
    public void disableBehaviour(NodeRef nodeRef, QName className) {
        off().classesAtNodes.merge(new ClassAtNode(nodeRef, className), 1, Integer::sum);
    }

    @Override
    public void enableBehaviour(NodeRef nodeRef, QName className) {
        lower(off().classesAtNodes, new ClassAtNode(nodeRef, className));
    }

    @Override
    public void disableBehaviour(NodeRef nodeRef) {
        off().nodes.merge(nodeRef, 1, Integer::sum);
    }

    @Override
    public void enableBehaviour(NodeRef nodeRef) {
        lower(off().nodes, nodeRef);
    }

    @Override
    public void enableBehaviours(NodeRef nodeRef) {
        enableBehaviour(nodeRef);
    }

    @Override
    public boolean isActivated() {
        Off off = ifAny();
        return off != null && off.any();
    }

    @Override
    public boolean isEnabled() {
        Off off = ifAny();
        return off == null || off.everything == 0;
    }

    @Override
    public boolean isEnabled(QName className) {
        Off off = ifAny();
        if (off == null) {
            return true;
        }
        if (off.everything > 0 || off.classes.containsKey(new OffClass(className, false))) {
            return false;
        }
        if (off.classes.isEmpty()) {
            return true;
        }
        for (QName up = className; up != null; up = parentOf(up)) {
            if (off.classes.containsKey(new OffClass(up, true))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isEnabled(NodeRef nodeRef) {
        Off off = ifAny();
        return off == null || off.everything == 0 && !off.nodes.containsKey(nodeRef);
    }

    @Override
    public boolean isEnabled(NodeRef nodeRef, QName className) {
        return isEnabled(className)
                && isEnabled(nodeRef)
                && (ifAny() == null || !ifAny().classesAtNodes.containsKey(new ClassAtNode(nodeRef, className)));
    }

    private QName parentOf(QName className) {
        ClassDefinition definition = dictionary.getClass(className);
        return definition == null ? null : definition.getParentName();
    }

    private static <K> void lower(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (k, count) -> count > 1 ? count - 1 : null);
    }

    private static Off ifAny() {
        return AlfrescoTransactionSupport.isActualTransactionActive()
                ? AlfrescoTransactionSupport.getResource(KEY)
                : null;
    }

    private static Off off() {
        Off off = AlfrescoTransactionSupport.getResource(KEY);
        if (off == null) {
            off = new Off();
            AlfrescoTransactionSupport.bindResource(KEY, off);
        }
        return off;
    }

    private record OffClass(QName name, boolean withSubClasses) {}

    private record ClassAtNode(NodeRef node, QName name) {}

    private static final class Off {
        private int everything;
        private final Map<OffClass, Integer> classes = new HashMap<>();
        private final Map<NodeRef, Integer> nodes = new HashMap<>();
        private final Map<ClassAtNode, Integer> classesAtNodes = new HashMap<>();

        boolean any() {
            return everything > 0 || !classes.isEmpty() || !nodes.isEmpty() || !classesAtNodes.isEmpty();
        }
    }
}
