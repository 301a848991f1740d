package org.bingbi.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.access.Guard;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;

/**
 * Article 15, for queries that are not the register's own: those of an administrator or the system leave out all that is guarded before
 * anything is counted, cut out or put in order; nobody's answer names a word or a value that stands in hidden nodes only. What cannot be
 * asked so is refused (403).
 */
public final class GenericQueryInterceptor implements MethodInterceptor {

    private static final Set<String> FULL_TEXT = Set.of(
            SearchService.LANGUAGE_FTS_ALFRESCO,
            SearchService.LANGUAGE_INDEX_FTS_ALFRESCO,
            SearchService.LANGUAGE_SOLR_FTS_ALFRESCO,
            "lucene",
            "index-alfresco",
            "solr-alfresco",
            "xpath");

    private static final Set<String> CMIS =
            Set.of(SearchService.LANGUAGE_CMIS_ALFRESCO, SearchService.LANGUAGE_CMIS_STRICT, "index-cmis", "solr-cmis");

    private final UnfilteredCallers callers;
    private final GuardedTypes types;
    private final Guard guard;
    private final String filter = GuardedTypes.filter();

    public GenericQueryInterceptor(UnfilteredCallers callers, GuardedTypes types, Guard guard) {
        this.callers = callers;
        this.types = types;
        this.guard = guard;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        if (callers.isOwn()) {
            return call.proceed();
        }
        return switch (call.getMethod().getName()) {
            case "query" -> query((ProxyMethodInvocation) call);
            case "selectNodes", "selectProperties", "contains", "like" -> select(call);
            default -> call.proceed();
        };
    }

    private Object query(ProxyMethodInvocation call) throws Throwable {
        Object[] asked = call.getArguments();
        if (asked.length == 1 && asked[0] instanceof SearchParameters parameters) {
            guard(parameters);
        } else if (asked.length == 1) {
            guardStatement(asked[0]);
        } else if (callers.isCalling()) {
            return asParameters(call, asked);
        }
        return call.proceed();
    }

    /** In place: a copy of Alfresco's leaves some of the parameters out. */
    private void guard(SearchParameters asked) {
        asked.setSpellCheck(false); // its words come from all that is indexed
        asked.getFieldFacets().forEach(facet -> facet.setMinCount(Math.max(1, facet.getMinCount())));
        if (!callers.isCalling()) {
            return;
        }
        String language = String.valueOf(asked.getLanguage()).toLowerCase(Locale.ROOT);
        if (FULL_TEXT.contains(language)) {
            filter(asked);
        } else if (CMIS.contains(language)) {
            asked.setQuery(statement(asked.getQuery()));
        } else {
            throw new AccessDeniedException("The language " + asked.getLanguage() + " is not offered to this account");
        }
    }

    private void filter(SearchParameters parameters) {
        boolean held = Parentheses.hold(parameters.getQuery())
                && parameters.getFilterQueries().stream().allMatch(Parentheses::hold);
        if (parameters.getQueryConsistency() == QueryConsistency.TRANSACTIONAL && !held) {
            throw new AccessDeniedException("For this account the parentheses and quotes of a query stand in pairs");
        }
        if (!held) {
            parameters.setQueryConsistency(QueryConsistency.EVENTUAL);
        } else if (parameters.getQueryConsistency() == QueryConsistency.HYBRID) {
            parameters.setQueryConsistency(QueryConsistency.TRANSACTIONAL_IF_POSSIBLE);
        }
        parameters.getQueryTemplates().keySet().removeIf(GuardedTypes::isWordOfTheFilter);
        if (!parameters.getFilterQueries().contains(filter)) {
            parameters.addFilterQuery(filter);
        }
    }

    /** CMIS's own query service has parameters of its own. */
    private void guardStatement(Object options) {
        if (callers.isCalling()) {
            BeanWrapper statement = new BeanWrapperImpl(options);
            statement.setPropertyValue("query", statement((String) statement.getPropertyValue("query")));
        }
    }

    private String statement(String asked) {
        CmisStatement statement = CmisStatement.read(asked);
        List<String> within = types.cmisIdsWithin(statement.source());
        return within.isEmpty() ? asked : statement.without(within);
    }

    /** Store, language and query; more than that is asked by nobody but with parameters. */
    private static Object asParameters(ProxyMethodInvocation call, Object... asked) {
        boolean plain = asked.length >= 3 && asked[1] instanceof String && asked[2] instanceof String;
        if (!plain || asked.length > 3 && asked[3] instanceof Object[] definitions && definitions.length > 0) {
            throw new AccessDeniedException("A query of this account is asked with SearchParameters");
        }
        SearchParameters parameters = new SearchParameters();
        parameters.addStore((StoreRef) asked[0]);
        parameters.setLanguage((String) asked[1]);
        parameters.setQuery((String) asked[2]);
        parameters.excludeDataInTheCurrentTransaction(true);
        return ((SearchService) call.getProxy()).query(parameters);
    }

    private Object select(MethodInvocation call) throws Throwable {
        if (!callers.isCalling()) {
            return call.proceed();
        }
        if (call.getArguments()[0] instanceof NodeRef context && guard.isGuarded(context)) {
            return Nothing.of(call.getMethod().getReturnType());
        }
        Object found = call.proceed();
        return found instanceof List<?> several
                ? several.stream()
                        .filter(one -> !(one instanceof NodeRef node && guard.isGuarded(node)))
                        .toList()
                : found;
    }
}
