package org.bingbi.embedded.permission;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.XmlElement;

/**
 * Groups of permissions, what each includes, and who holds some everywhere. A group that includes another grants it on
 * nodes of every type, whatever type it is defined for; the type decides only where people may choose it.
 */
public final class PermissionModel {

    /** Every permission there is, including those of models yet to come. */
    static final PermissionName ALL = new PermissionName(ContentModel.TYPE_BASE, PermissionService.ALL_PERMISSIONS);

    private final DictionaryService dictionary;
    private final Map<PermissionName, Group> groups = new LinkedHashMap<>();
    private final Map<String, PermissionName> byName = new HashMap<>();
    private final Map<PermissionName, Set<PermissionName>> requirements = new HashMap<>();
    private final Map<String, Set<PermissionName>> global = new HashMap<>();
    private final Map<QName, Boolean> exposesAll = new HashMap<>();
    private final Map<PermissionName, Set<PermissionName>> granting = new ConcurrentHashMap<>();

    public PermissionModel(DictionaryService dictionary) {
        this.dictionary = dictionary;
    }

    private record Group(
            PermissionName name,
            boolean exposed,
            boolean fullControl,
            boolean extension,
            Set<PermissionName> includes) {}

    /**
     * Adds a model.
     *
     * @param source named in errors
     * @throws DictionaryException when it names what no model defines
     */
    public synchronized void add(InputStream xml, String source) {
        XmlElement root = XmlElement.read(xml, source);
        Map<String, String> uris = new HashMap<>();
        root.children("namespaces", "namespace")
                .forEach(n -> uris.put(
                        n.attribute("prefix").orElse(""), n.attribute("uri").orElse("")));
        for (XmlElement set : root.children("permissionSet")) {
            addSet(set, uris, source);
        }
        for (XmlElement entry : root.children("globalPermission")) {
            global.computeIfAbsent(required(entry, "authority", source), a -> new HashSet<>())
                    .add(resolve(required(entry, "permission", source)));
        }
        checkIncludes(source);
        granting.clear();
    }

    private void addSet(XmlElement set, Map<String, String> uris, String source) {
        QName type = type(required(set, "type", source), uris, source);
        exposesAll.merge(type, set.attribute("expose").orElse("all").equals("all"), Boolean::logicalOr);
        for (XmlElement e : set.children("permissionGroup")) {
            PermissionName name = new PermissionName(type, required(e, "name", source));
            Set<PermissionName> includes = new LinkedHashSet<>();
            e.children("includePermissionGroup")
                    .forEach(i -> includes.add(new PermissionName(
                            i.attribute("type").map(t -> type(t, uris, source)).orElse(type),
                            required(i, "permissionGroup", source))));
            boolean extension = e.attribute("extends", false);
            groups.put(
                    name,
                    new Group(
                            name,
                            e.attribute("expose", true),
                            e.attribute("allowFullControl", false),
                            extension,
                            includes));
            if (!extension) {
                byName.putIfAbsent(name.name(), name);
            }
        }
        set.children("permission").forEach(e -> addPermission(type, e, uris, source));
    }

    /** A low-level permission: the groups it names include it, and need besides what it requires of the node. */
    private void addPermission(QName type, XmlElement e, Map<String, String> uris, String source) {
        PermissionName name = new PermissionName(type, required(e, "name", source));
        groups.put(name, new Group(name, e.attribute("expose", false), false, false, Set.of()));
        byName.putIfAbsent(name.name(), name);
        for (XmlElement granted : e.children("grantedToGroup")) {
            PermissionName group = new PermissionName(
                    granted.attribute("type").map(t -> type(t, uris, source)).orElse(type),
                    required(granted, "permissionGroup", source));
            Group known = Optional.ofNullable(groups.get(group)).orElseThrow(() -> unknown(group, source));
            known.includes().add(name);
            for (XmlElement r : e.children("requiredPermission")) {
                requirements
                        .computeIfAbsent(group, g -> new LinkedHashSet<>())
                        .add(new PermissionName(
                                type(required(r, "type", source), uris, source), required(r, "name", source)));
            }
        }
    }

    private void checkIncludes(String source) {
        groups.values().stream()
                .flatMap(group -> group.includes().stream())
                .filter(included -> !groups.containsKey(included))
                .findFirst()
                .ifPresent(missing -> {
                    throw unknown(missing, source);
                });
    }

    private static DictionaryException unknown(PermissionName name, String source) {
        return new DictionaryException(source + " includes the permission group " + name.name() + " of " + name.type()
                + ", which no permission model defines");
    }

    private QName type(String prefixed, Map<String, String> uris, String source) {
        String[] parts = prefixed.split(":", 2);
        String uri = uris.get(parts[0]);
        QName type = parts.length == 2 && uri != null ? QName.createQName(uri, parts[1]) : null;
        if (type == null || dictionary.getClass(type) == null) {
            throw new DictionaryException(source + ": no model defines the class " + prefixed);
        }
        return type;
    }

    private static String required(XmlElement e, String attribute, String source) {
        return e.attribute(attribute)
                .orElseThrow(() -> new DictionaryException(source + ": " + e.name() + " needs " + attribute));
    }

    /** The permission of a name, as setPermission takes it; {@code null} if no model knows it. */
    PermissionName resolve(String name) {
        return PermissionService.ALL_PERMISSIONS.equals(name) ? ALL : byName.get(name);
    }

    /** All that grant a permission: itself, groups that include it, groups of full control, and {@code All}. */
    Set<PermissionName> granting(PermissionName required) {
        return granting.computeIfAbsent(required, this::findGranting);
    }

    private synchronized Set<PermissionName> findGranting(PermissionName required) {
        Set<PermissionName> found = new HashSet<>(Set.of(required, ALL));
        groups.values().stream().filter(Group::fullControl).map(Group::name).forEach(found::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Group group : groups.values()) {
                if (group.includes().stream().anyMatch(found::contains)) {
                    grown |= found.add(group.name());
                }
            }
        }
        return Set.copyOf(found);
    }

    /** All that a permission grants, itself included. */
    synchronized Set<PermissionName> granted(PermissionName by) {
        Group group = groups.get(by);
        if (by.equals(ALL) || group != null && group.fullControl()) {
            return Set.copyOf(groups.keySet());
        }
        Set<PermissionName> found = new HashSet<>();
        List<PermissionName> open = new ArrayList<>(List.of(by));
        while (!open.isEmpty()) {
            PermissionName next = open.remove(open.size() - 1);
            if (found.add(next) && groups.containsKey(next)) {
                open.addAll(groups.get(next).includes());
            }
        }
        return found;
    }

    /** What must be held on the node besides. */
    Set<PermissionName> requirements(PermissionName of) {
        return requirements.getOrDefault(of, Set.of());
    }

    /** What an authority holds everywhere: owners, lock owners and administrators have such rights. */
    Set<PermissionName> heldEverywhere(String authority) {
        return global.getOrDefault(authority, Set.of());
    }

    /** The groups that people may set on nodes of a type with these aspects. */
    synchronized Set<String> settable(QName type, Collection<QName> aspects) {
        List<QName> classes = new ArrayList<>(line(type));
        aspects.forEach(aspect -> classes.addAll(line(aspect)));
        Set<String> names = new LinkedHashSet<>();
        boolean selectedOnly = classes.stream().anyMatch(c -> Boolean.FALSE.equals(exposesAll.get(c)));
        for (Group group : groups.values()) {
            QName of = group.name().type();
            if (group.exposed() && classes.contains(of) && !(selectedOnly && exposesAll.getOrDefault(of, true))) {
                names.add(group.name().name());
            }
        }
        return names;
    }

    /** A class and those it derives from. */
    private List<QName> line(QName name) {
        List<QName> line = new ArrayList<>();
        for (ClassDefinition c = dictionary.getClass(name); c != null; c = c.getParentClassDefinition()) {
            line.add(c.getName());
        }
        return line;
    }
}
