package org.bingbi.embedded.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.authentication.SignedIn;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.Dictionary;
import org.bingbi.embedded.dictionary.DictionaryBootstrap;
import org.bingbi.embedded.dictionary.Namespaces;
import org.bingbi.embedded.permission.AclReaderCache;
import org.bingbi.embedded.permission.ReadFilter;
import org.bingbi.embedded.search.database.ReadFilterVisibility;
import org.bingbi.embedded.search.database.Visibility;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with the repository's tables, the models, and people, to search in. Rows are written by hand. */
public final class SearchWorld {

    public static final StoreRef STORE = StoreRef.STORE_REF_WORKSPACE_SPACESSTORE;

    private static final String CM = "http://www.alfresco.org/model/content/1.0";
    private static final String ST = "http://www.bingbi.org/test/search/1.0";

    public final JdbcTemplate jdbc;
    public final SearchDictionary dictionary;
    private final AclReaderCache readers;
    private final Map<String, Set<String>> authorities = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private final AtomicLong ids = new AtomicLong(1);
    private final AtomicLong transactions = new AtomicLong();

    public SearchWorld() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/bingbi/embedded/schema")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
        readers = new AclReaderCache(jdbc);
        jdbc.update("INSERT INTO store (id, protocol, identifier) VALUES (1, 'workspace', 'SpacesStore')");
        jdbc.update("INSERT INTO store (id, protocol, identifier) VALUES (2, 'archive', 'SpacesStore')");
        Namespaces namespaces = new Namespaces();
        Dictionary models = new Dictionary(namespaces);
        DictionaryBootstrap bootstrap = new DictionaryBootstrap(models);
        bootstrap.setModels(List.of(
                "org/bingbi/embedded/dictionary/dictionary-model.xml",
                "org/bingbi/embedded/dictionary/system-model.xml",
                "org/bingbi/embedded/dictionary/content-model.xml",
                "org/bingbi/embedded/search/search-test-model.xml"));
        bootstrap.bootstrap();
        dictionary = new SearchDictionary(models, namespaces);
        SignedIn.as(AuthenticationUtil.getSystemUserName());
    }

    /** The person is a member of these groups. */
    public void person(String name, String... groups) {
        Set<String> held = new HashSet<>(List.of(groups));
        held.add(name);
        held.add(PermissionService.ALL_AUTHORITIES);
        authorities.put(name, held);
    }

    public void as(String person) {
        SignedIn.as(person);
    }

    /** Who may read what, for whoever is signed in. */
    public Visibility visibility() {
        return new ReadFilterVisibility(new ReadFilter(null, readers) {
            @Override
            public Set<String> authorities() {
                return authorities.getOrDefault(user(), Set.of(""));
            }
        });
    }

    /** A list of readers. */
    public long readers(Collection<String> allowed, String... denied) {
        long acl = ids.getAndIncrement();
        jdbc.update("INSERT INTO acl (id, inherits) VALUES (?, FALSE)", acl);
        allowed.forEach(each -> jdbc.update("INSERT INTO acl_reader VALUES (?, ?, FALSE)", acl, each));
        for (String each : denied) {
            jdbc.update("INSERT INTO acl_reader VALUES (?, ?, TRUE)", acl, each);
        }
        readers.changed(Set.of(acl));
        return acl;
    }

    /** Denies reading from now on, and logs it. */
    public void deny(long acl, String person) {
        jdbc.update("INSERT INTO acl_reader VALUES (?, ?, TRUE)", acl, person);
        readers.changed(Set.of(acl));
        long transaction = transaction();
        jdbc.update("INSERT INTO txn_acl VALUES (?, ?)", transaction, acl);
    }

    public Node node(String type, String name) {
        return new Node(type, name);
    }

    public byte[] content(String url) {
        return contents.get(url);
    }

    private long name(String prefixed) {
        return names.computeIfAbsent(prefixed, any -> {
            QName name = qname(prefixed);
            jdbc.update(
                    "INSERT INTO qname (uri, local_name) VALUES (?, ?)", name.getNamespaceURI(), name.getLocalName());
            return jdbc.queryForObject(
                    "SELECT id FROM qname WHERE uri = ? AND local_name = ?",
                    Long.class,
                    name.getNamespaceURI(),
                    name.getLocalName());
        });
    }

    private static QName qname(String prefixed) {
        String local = prefixed.substring(prefixed.indexOf(':') + 1);
        return QName.createQName(prefixed.startsWith("cm:") ? CM : ST, local);
    }

    public long transaction(long... nodes) {
        long id = transactions.incrementAndGet();
        jdbc.update("INSERT INTO txn VALUES (?, ?, ?)", id, "t" + id, 0);
        for (long node : nodes) {
            jdbc.update("INSERT INTO txn_node VALUES (?, ?)", id, node);
        }
        return id;
    }

    public InputStream open(String url) throws IOException {
        return new ByteArrayInputStream(contents.get(url));
    }

    /** A node in the making; each change is a transaction of its own. */
    public final class Node {
        public final long id = ids.getAndIncrement();
        public final NodeRef reference = new NodeRef(STORE, UUID.randomUUID().toString());

        private Node(String type, String name) {
            jdbc.update(
                    "INSERT INTO node (id, version, store_id, uuid, type_id) VALUES (?, 1, 1, ?, ?)",
                    id,
                    reference.getId(),
                    name(type));
            with("cm:name", name);
            changed();
        }

        public Node changed() {
            transaction(id);
            return this;
        }

        public Node under(Node parent) {
            jdbc.update("DELETE FROM child_assoc WHERE child_id = ? AND is_primary = TRUE", id);
            jdbc.update(
                    "INSERT INTO child_assoc (parent_id, child_id, type_id, qname_uri, qname_local, is_primary, assoc_index)"
                            + " VALUES (?, ?, ?, ?, ?, TRUE, 0)",
                    parent.id,
                    id,
                    name("cm:contains"),
                    CM,
                    "n" + id);
            return changed();
        }

        public Node readBy(long acl) {
            jdbc.update("UPDATE node SET acl_id = ? WHERE id = ?", acl, id);
            return changed();
        }

        public Node ownedBy(String owner) {
            jdbc.update("UPDATE node SET owner = ? WHERE id = ?", owner, id);
            return changed();
        }

        public Node made(String creator, Instant at) {
            jdbc.update("UPDATE node SET creator = ?, created = ? WHERE id = ?", creator, at.toEpochMilli(), id);
            return changed();
        }

        public Node aspect(String aspect) {
            jdbc.update("INSERT INTO node_aspect VALUES (?, ?)", id, name(aspect));
            return changed();
        }

        public Node with(String property, Object... values) {
            long name = name(property);
            jdbc.update("DELETE FROM node_property WHERE node_id = ? AND qname_id = ?", id, name);
            int index = 0;
            for (Object value : values) {
                insert(name, index++, value, values.length > 1);
            }
            return changed();
        }

        private void insert(long name, int index, Object value, boolean list) {
            int type = value instanceof Boolean
                    ? 1
                    : value instanceof Integer ? 2 : value instanceof Double ? 5 : value instanceof Date ? 8 : 6;
            Long number = value instanceof Integer whole
                    ? Long.valueOf(whole)
                    : value instanceof Date date ? Long.valueOf(date.getTime()) : null;
            String text = type == 6 ? value.toString() : null;
            boolean isLong = text != null && text.length() > 1024;
            jdbc.update(
                    "INSERT INTO node_property VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    name,
                    index,
                    type,
                    list,
                    type == 1 ? value : null,
                    number,
                    type == 5 ? value : null,
                    isLong ? null : text,
                    isLong ? text : null);
        }

        public Node containing(byte[] bytes, String mediaType) {
            String url = "store://" + UUID.randomUUID();
            contents.put(url, bytes);
            return with(
                    "cm:content",
                    "contentUrl=" + url + "|mimetype=" + mediaType + "|size=" + bytes.length
                            + "|encoding=UTF-8|locale=zh_CN_");
        }

        /** As when it goes to the bin. */
        public Node archived() {
            jdbc.update("UPDATE node SET store_id = 2 WHERE id = ?", id);
            return changed();
        }

        /** As when it leaves for good. */
        public void purged() {
            jdbc.update("DELETE FROM node WHERE id = ?", id);
            changed();
        }
    }
}
