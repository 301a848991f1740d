package org.bingbi.audit;

import java.io.Serializable;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alfresco.model.ContentModel;
import org.alfresco.query.PagingResults;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.model.FileInfo;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.Access;
import org.bingbi.support.Origin;

/**
 * Article 15, for the channels that are not the module's own (v1 API, CMIS, WebDAV, Share): who reads fields of an entry stands in the
 * access log before the transaction ends. An administrator, who runs the system and does not read it, gets none of the register's fields,
 * nor who made or owns a node or may read it, and nothing of that for the folders in which one person's or one post's papers lie either.
 * The web API of the module writes its reads down itself.
 */
public final class FieldReads implements MethodInterceptor {

    /** Channels expect a name. */
    private static final String NOBODY = AuthenticationUtil.getSystemUserName();

    /** The v1 API announces the length that it finds before it asks for the content, and then cuts short what says that it is refused. */
    private static final ContentData NO_FILE = new ContentData(null, "application/octet-stream", 0, null, Locale.ROOT);

    private static final String NOTED = FieldReads.class.getName();

    private final NodeService nodes;
    private final AccessLog log;
    private final Predicate<String> nonReaders;
    private final Clock clock;

    /**
     * @param nodes the internal bean
     * @param nonReaders which accounts read nothing, whatever their rights
     */
    public FieldReads(NodeService nodes, AccessLog log, Predicate<String> nonReaders, Clock clock) {
        this.nodes = nodes;
        this.log = log;
        this.nonReaders = nonReaders;
        this.clock = clock;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object answer = call.proceed();
        if (answer == null || isTheModulesOwn()) {
            return answer;
        }
        return switch (call.getMethod().getName()) {
            case "getProperties" -> properties((NodeRef) call.getArguments()[0], answer);
            case "getProperty" -> property((NodeRef) call.getArguments()[0], (QName) call.getArguments()[1], answer);
            case "getAllSetPermissions" -> isWithheld((NodeRef) call.getArguments()[0]) ? Set.of() : answer;
            case "getOwner" -> isWithheld((NodeRef) call.getArguments()[0]) ? NOBODY : answer;
            default -> files(answer);
        };
    }

    @SuppressWarnings("unchecked")
    private Object properties(NodeRef node, Object answer) {
        if (!isWithheld(node)) {
            return answer;
        }
        Map<QName, Serializable> withoutTheRegisters = new HashMap<>((Map<QName, Serializable>) answer);
        withoutTheRegisters.keySet().removeIf(FieldReads::isTheRegisters);
        withoutTheRegisters.replaceAll(FieldReads::untold);
        return withoutTheRegisters;
    }

    private Object property(NodeRef node, QName name, Object answer) {
        boolean tells = isTheRegisters(name) || isAboutPeople(name) || answer instanceof ContentData;
        if (!tells || !isWithheld(node)) {
            return answer;
        }
        return isTheRegisters(name) ? null : untold(name, (Serializable) answer);
    }

    /** Lists of files bring properties along. */
    private Object files(Object answer) {
        if (answer instanceof PagingResults<?> part) {
            files(part.getPage());
        } else if (answer instanceof FileInfo file) {
            withhold(file);
        } else if (answer instanceof Collection<?> several) {
            several.stream()
                    .filter(FileInfo.class::isInstance)
                    .map(FileInfo.class::cast)
                    .forEach(this::withhold);
        }
        return answer;
    }

    private void withhold(FileInfo file) {
        if (isWithheld(file.getNodeRef())) {
            file.getProperties().keySet().removeIf(FieldReads::isTheRegisters);
            file.getProperties().replaceAll(FieldReads::untold);
        }
    }

    /** Whether the reader is to get nothing of it. What the register's own folders tell is no read of a record. */
    private boolean isWithheld(NodeRef node) {
        if (!nodes.exists(node)) {
            return false;
        }
        if (isTheRegisters(nodes.getType(node))) {
            return isNoted(node);
        }
        return nodes.hasAspect(node, RegisterModel.ASPECT_SEALED)
                && nonReaders.test(AuthenticationUtil.getFullyAuthenticatedUser());
    }

    /** Writes the read down; true for one who reads nothing. */
    private boolean isNoted(NodeRef node) {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        boolean refused = nonReaders.test(account);
        noted().putIfAbsent(
                        node,
                        new Access(
                                clock.instant(), account, act(refused), dossier(node), node.getId(), Origin.current()));
        return refused;
    }

    private static Access.Act act(boolean refused) {
        return refused ? Access.Act.REFUSED : Access.Act.FIELDS;
    }

    private String dossier(NodeRef node) {
        NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
        return (nodes.getType(parent).equals(RegisterModel.TYPE_DOSSIER) ? parent : node).getId();
    }

    /** What this transaction has read, each node once; written down together when it ends, and refused together when that fails. */
    private Map<NodeRef, Access> noted() {
        Map<NodeRef, Access> noted = AlfrescoTransactionSupport.getResource(NOTED);
        if (noted != null) {
            return noted;
        }
        Map<NodeRef, Access> fresh = new LinkedHashMap<>();
        AlfrescoTransactionSupport.bindResource(NOTED, fresh);
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void beforeCommit(boolean readOnly) {
                log.write(List.copyOf(fresh.values()));
            }
        });
        return fresh;
    }

    private static Serializable untold(QName name, Serializable value) {
        if (isAboutPeople(name)) {
            return NOBODY;
        }
        return value instanceof ContentData ? NO_FILE : value;
    }

    /** Whoever made a node that holds a record, or owns its draft, is its recorder. */
    private static boolean isAboutPeople(QName name) {
        return name.equals(ContentModel.PROP_CREATOR)
                || name.equals(ContentModel.PROP_MODIFIER)
                || name.equals(ContentModel.PROP_OWNER);
    }

    private static boolean isTheRegisters(QName name) {
        return name.getNamespaceURI().equals(RegisterModel.URI);
    }

    /** Work of the system, and of the module's web API and behaviours. */
    private static boolean isTheModulesOwn() {
        return Origin.isTheModules()
                || AuthenticationUtil.getFullyAuthenticatedUser() == null
                || AuthenticationUtil.isRunAsUserTheSystemUser();
    }
}
