package org.bingbi.embedded.search;

import org.bingbi.embedded.search.index.WordSearch;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/** Lets the index follow the database from when everything is ready until the end. */
public final class SearchStart implements ApplicationListener<ContextRefreshedEvent>, DisposableBean, Ordered {

    private final WordSearch words;

    public SearchStart(WordSearch words) {
        this.words = words;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        words.start();
    }

    @Override
    public void destroy() {
        words.close();
    }
}
