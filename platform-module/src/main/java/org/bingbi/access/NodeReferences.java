package org.bingbi.access;

import java.io.Serializable;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.action.ParameterizedItem;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;

/** Which nodes the parameters of an action name: as references, in lists, maps and nested actions, and in texts. */
final class NodeReferences {

    private static final Pattern IDS = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    /** Of a file in the content store, whichever node it belongs to. */
    private static final Pattern CONTENT_URL = Pattern.compile("contentUrl=|\\bstore:/");

    /** An id alone may be of a node in use or of a deleted one. */
    private static final List<StoreRef> STORES =
            List.of(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, StoreRef.STORE_REF_ARCHIVE_SPACESSTORE);

    private final Set<NodeRef> nodes = new HashSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean content;

    private NodeReferences() {}

    static NodeReferences in(Object value) {
        NodeReferences found = new NodeReferences();
        found.collect(value);
        return found;
    }

    Set<NodeRef> nodes() {
        return nodes;
    }

    /** Whether a file of the content store is named past the node that it belongs to. */
    boolean isContentNamed() {
        return content;
    }

    /** The value with other nodes in the place of those that it names. */
    static Serializable replaced(Serializable value, UnaryOperator<NodeRef> by) {
        if (value instanceof NodeRef node) {
            return by.apply(node);
        }
        if (value instanceof ChildAssociationRef child) {
            return new ChildAssociationRef(
                    child.getTypeQName(),
                    by.apply(child.getParentRef()),
                    child.getQName(),
                    by.apply(child.getChildRef()));
        }
        if (value instanceof AssociationRef association) {
            return new AssociationRef(
                    by.apply(association.getSourceRef()),
                    association.getTypeQName(),
                    by.apply(association.getTargetRef()));
        }
        if (value instanceof Collection<?> several) {
            return new ArrayList<>(several.stream()
                    .map(one -> replaced((Serializable) one, by))
                    .toList());
        }
        if (value instanceof Map<?, ?> several) {
            HashMap<Serializable, Serializable> replaced = new HashMap<>();
            several.forEach(
                    (key, one) -> replaced.put(replaced((Serializable) key, by), replaced((Serializable) one, by)));
            return replaced;
        }
        if (value instanceof Object[] several) {
            Object[] replaced = several.clone();
            Arrays.setAll(replaced, at -> replaced((Serializable) several[at], by));
            return replaced;
        }
        return value == null ? null : replacedText(value, by);
    }

    private static Serializable replacedText(Serializable value, UnaryOperator<NodeRef> by) {
        String text = value.toString();
        String replaced = IDS.matcher(text).replaceAll(id -> Matcher.quoteReplacement(replacedId(id.group(), by)));
        return replaced.equals(text) ? value : replaced;
    }

    private static String replacedId(String id, UnaryOperator<NodeRef> by) {
        for (StoreRef store : STORES) {
            NodeRef named = new NodeRef(store, id);
            NodeRef other = by.apply(named);
            if (!other.equals(named)) {
                return other.getId();
            }
        }
        return id;
    }

    private void collect(Object value) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof NodeRef node) {
            nodes.add(node);
        } else if (value instanceof ChildAssociationRef child) {
            nodes.add(child.getChildRef());
            nodes.add(child.getParentRef());
        } else if (value instanceof AssociationRef association) {
            nodes.add(association.getSourceRef());
            nodes.add(association.getTargetRef());
        } else if (value instanceof ContentData) {
            content = true;
        } else if (value instanceof ParameterizedItem nested) {
            collect(nested.getParameterValues());
        } else if (value instanceof Map<?, ?> several) {
            several.forEach((key, one) -> {
                collect(key);
                collect(one);
            });
        } else if (value instanceof Iterable<?> several) {
            several.forEach(this::collect);
        } else if (value.getClass().isArray()) {
            for (int at = 0; at < Array.getLength(value); at++) {
                collect(Array.get(value, at));
            }
        } else {
            text(value.toString());
        }
    }

    private void text(String text) {
        content |= CONTENT_URL.matcher(text).find();
        Matcher ids = IDS.matcher(text);
        while (ids.find()) {
            STORES.forEach(store -> nodes.add(new NodeRef(store, ids.group())));
        }
    }
}
