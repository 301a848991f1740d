package org.bingbi.access;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.WritePermits.Permit;

/** Makes the gateways to sealed nodes: Alfresco's own services, each write of which carries its permit. */
public final class SealedWrites {

    private static final Set<QName> OWNABLE = Set.of(ContentModel.ASPECT_OWNABLE);
    private static final Set<QName> OWNER = Set.of(ContentModel.PROP_OWNER);
    private static final Set<QName> CONTENT = Set.of(ContentModel.PROP_CONTENT);

    private final NodeService nodes;
    private final PermissionService permissions;
    private final OwnableService owners;
    private final ContentService contents;
    private final DictionaryService dictionary;
    private final WritePermits permits;

    /** @param nodes and the other services the internal beans */
    public SealedWrites(
            NodeService nodes,
            PermissionService permissions,
            OwnableService owners,
            ContentService contents,
            DictionaryService dictionary,
            WritePermits permits) {
        this.nodes = nodes;
        this.permissions = permissions;
        this.owners = owners;
        this.contents = contents;
        this.dictionary = dictionary;
        this.permits = permits;
    }

    public SealedNodes nodes() {
        return proxy(SealedNodes.class, this::callNodes);
    }

    public PermissionService permissions() {
        return proxy(PermissionService.class, (method, arguments) -> switch (method.getName()) {
            case "setPermission", "deletePermission", "deletePermissions", "setInheritParentPermissions" ->
                arguments[0] instanceof NodeRef node
                        ? permits.during(Permit.of(node, Act.SET_RIGHTS), () -> call(permissions, method, arguments))
                        : call(permissions, method, arguments);
            default -> call(permissions, method, arguments);
        });
    }

    public OwnableService owners() {
        return proxy(
                OwnableService.class,
                (method, arguments) -> method.getName().equals("setOwner")
                        ? permits.during(
                                Permit.of((NodeRef) arguments[0])
                                        .changing(OWNER)
                                        .adding(OWNABLE),
                                () -> call(owners, method, arguments))
                        : call(owners, method, arguments));
    }

    private Object callNodes(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "createNode" -> create(method, arguments);
            case "setProperty", "removeProperty" -> update(method, arguments, Set.of((QName) arguments[1]));

            case "addProperties" -> update(method, arguments, names((Map<?, ?>) arguments[1]));
            case "setProperties" -> setProperties(method, arguments);
            case "addAspect" -> addAspect(method, arguments);
            case "removeAspect" -> removeAspect(method, arguments);
            case "setType" -> setType(method, arguments);
            case "moveNode" -> write(method, arguments, Act.MOVE);
            case "deleteNode" -> delete(method, arguments);
            case "writeContent" ->
                writeContent(
                        (NodeRef) arguments[0], (String) arguments[1], (Locale) arguments[2], (byte[]) arguments[3]);
            default -> call(nodes, method, arguments);
        };
    }

    /** The node gets its id beforehand, so that the permit is for this one. */
    private Object create(Method method, Object[] arguments) {
        Map<QName, Serializable> properties = new HashMap<>();
        if (arguments.length > 4 && arguments[4] instanceof Map<?, ?> given) {
            given.forEach((name, value) -> properties.put((QName) name, (Serializable) value));
        }
        String id = (String) properties.computeIfAbsent(
                ContentModel.PROP_NODE_UUID, name -> UUID.randomUUID().toString());
        Permit permit = new Permit(Set.of(Act.CREATE), Set.of(), aspectsOf(properties.keySet()), Set.of(id));
        return permits.during(
                permit,
                () -> nodes.createNode(
                        (NodeRef) arguments[0],
                        (QName) arguments[1],
                        (QName) arguments[2],
                        (QName) arguments[3],
                        properties));
    }

    private Object update(Method method, Object[] arguments, Set<QName> properties) {
        Set<QName> aspects = aspectsOf(properties);
        return permits.during(
                Permit.of((NodeRef) arguments[0])
                        .changing(with(properties, aspects))
                        .adding(aspects),
                () -> call(nodes, method, arguments));
    }

    /** Properties that are not given any more go away. */
    private Object setProperties(Method method, Object[] arguments) {
        Set<QName> properties = new HashSet<>(names((Map<?, ?>) arguments[1]));
        properties.addAll(nodes.getProperties((NodeRef) arguments[0]).keySet());
        return update(method, arguments, properties);
    }

    private Object addAspect(Method method, Object[] arguments) {
        Set<QName> properties = arguments[2] instanceof Map<?, ?> given ? names(given) : Set.of();
        Set<QName> aspects = new HashSet<>(aspectsOf(properties));
        aspects.add((QName) arguments[1]);
        return permits.during(
                Permit.of((NodeRef) arguments[0])
                        .changing(with(properties, aspects))
                        .adding(aspects),
                () -> call(nodes, method, arguments));
    }

    private Object removeAspect(Method method, Object[] arguments) {
        return permits.during(
                Permit.of((NodeRef) arguments[0], Act.REMOVE_ASPECT)
                        .changing(with(Set.of(), Set.of((QName) arguments[1]))),
                () -> call(nodes, method, arguments));
    }

    /** The new type brings its aspects, and both bring the defaults of their properties. */
    private Object setType(Method method, Object[] arguments) {
        ClassDefinition type = dictionary.getClass((QName) arguments[1]);
        Set<QName> aspects = type.getDefaultAspects(true).stream()
                .map(ClassDefinition::getName)
                .collect(Collectors.toSet());
        return permits.during(
                Permit.of((NodeRef) arguments[0], Act.SET_TYPE)
                        .changing(with(type.getProperties().keySet(), aspects))
                        .adding(aspects),
                () -> call(nodes, method, arguments));
    }

    private Object write(Method method, Object[] arguments, Act... acts) {
        return permits.during(Permit.of((NodeRef) arguments[0], acts), () -> call(nodes, method, arguments));
    }

    /** What lies below goes along; Alfresco may make its copy in the trash, with the same ids and rights. */
    private Object delete(Method method, Object[] arguments) {
        Set<String> ids =
                withBelow((NodeRef) arguments[0]).stream().map(NodeRef::getId).collect(Collectors.toSet());
        return permits.during(
                new Permit(Set.of(Act.DELETE), Set.of(), Set.of(), ids), () -> call(nodes, method, arguments));
    }

    private List<NodeRef> withBelow(NodeRef node) {
        List<NodeRef> all = new ArrayList<>(List.of(node));
        for (int index = 0; index < all.size(); index++) {
            nodes.getChildAssocs(all.get(index)).stream()
                    .filter(ChildAssociationRef::isPrimary)
                    .map(ChildAssociationRef::getChildRef)
                    .forEach(all::add);
        }
        return all;
    }

    private Object writeContent(NodeRef node, String mimetype, Locale locale, byte[] content) {
        return permits.during(Permit.of(node, Act.WRITE_CONTENT).changing(CONTENT), () -> {
            ContentWriter writer = contents.getWriter(node, ContentModel.PROP_CONTENT, true);
            writer.setLocale(locale);
            writer.setMimetype(mimetype);
            writer.setEncoding("UTF-8");
            writer.putContent(new ByteArrayInputStream(content));
            return null;
        });
    }

    private static Set<QName> names(Map<?, ?> properties) {
        return properties.keySet().stream().map(QName.class::cast).collect(Collectors.toSet());
    }

    /** Alfresco adds the aspects of the properties that a node is given. */
    private Set<QName> aspectsOf(Set<QName> properties) {
        return properties.stream()
                .map(dictionary::getProperty)
                .filter(Objects::nonNull)
                .map(PropertyDefinition::getContainerClass)
                .filter(ClassDefinition::isAspect)
                .map(ClassDefinition::getName)
                .collect(Collectors.toSet());
    }

    /** An aspect that is new to a node brings the defaults of its properties. */
    private Set<QName> with(Set<QName> properties, Set<QName> aspects) {
        Set<QName> all = new HashSet<>(properties);
        aspects.stream()
                .map(dictionary::getAspect)
                .filter(Objects::nonNull)
                .forEach(aspect -> all.addAll(aspect.getProperties().keySet()));
        return all;
    }

    private interface Call {
        Object of(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return switch (method.getName()) {
                            case "equals" -> proxy == arguments[0];
                            case "hashCode" -> System.identityHashCode(proxy);
                            default -> type.getSimpleName();
                        };
                    }
                    return call.of(method, arguments);
                }));
    }

    private static Object call(Object service, Method method, Object[] arguments) {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (thrown.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new UndeclaredThrowableException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
