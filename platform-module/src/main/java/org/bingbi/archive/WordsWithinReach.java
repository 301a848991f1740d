package org.bingbi.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.search.SearchParameters;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.search.Nothing;
import org.bingbi.support.ExactQuery;
import org.springframework.aop.ProxyMethodInvocation;

/**
 * Article 15: how long a search takes tells nobody whether a word stands in what they may not read. The index is asked of the entries that
 * the caller may read, which are looked up without the words; who may read none does not reach it. Only callers with many entries are
 * filtered by rights alone.
 */
public final class WordsWithinReach implements MethodInterceptor {

    /** So many entries at most are named in a query. */
    private static final int NAMED = 300;

    private static final String READABLE = "SELECT d.cmis:objectId FROM bb:dossier AS d";

    private final ExactQuery query;

    public WordsWithinReach(ExactQuery query) {
        this.query = query;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        if (call.getArguments().length != 1 || !(call.getArguments()[0] instanceof SearchParameters asked)) {
            return call.proceed();
        }
        List<NodeRef> entries = query.nodes(READABLE, 0, NAMED + 1);
        if (entries.isEmpty()) {
            return Nothing.of(call.getMethod().getReturnType());
        }
        if (entries.size() <= NAMED) {
            SearchParameters within = asked.copy();
            within.setQuery(entries.stream()
                    .map(entry -> "PARENT:\"" + entry + "\"")
                    .collect(Collectors.joining(" OR ", "(" + asked.getQuery() + ") AND (", ")")));
            ((ProxyMethodInvocation) call).setArguments(within);
        }
        return call.proceed();
    }
}
