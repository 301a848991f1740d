package org.alfresco.repo.transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Collections that live as long as the current transaction. */
public abstract class TransactionalResourceHelper {
    /** The map under this key, made when first asked for. */
    public static final <K, V> Map<K, V> getMap(Object resourceKey) {
        return computed(resourceKey, HashMap::new);
    }

    /** The set under this key, made when first asked for. */
    public static final <V> Set<V> getSet(Object resourceKey) {
        return computed(resourceKey, HashSet::new);
    }

    /** The list under this key, made when first asked for. */
    public static final <V> List<V> getList(Object resourceKey) {
        return computed(resourceKey, ArrayList::new);
    }

    /** Says whether anything is bound under this key. */
    public static final boolean isResourcePresent(Object resourceKey) {
        return AlfrescoTransactionSupport.getResource(resourceKey) != null;
    }

    private static <T> T computed(Object key, Supplier<T> maker) {
        T held = AlfrescoTransactionSupport.getResource(key);
        if (held == null) {
            held = maker.get();
            AlfrescoTransactionSupport.bindResource(key, held);
        }
        return held;
    }
}
