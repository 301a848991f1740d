package org.bingbi.register;

/** What was done, as articles 9, 10 and 11 (1) to (10) class it; more than one may apply. */
public enum Behaviour {
    ARTICLE_9,
    ARTICLE_10,
    ARTICLE_11_1,
    ARTICLE_11_2,
    ARTICLE_11_3,
    ARTICLE_11_4,
    ARTICLE_11_5,
    ARTICLE_11_6,
    ARTICLE_11_7,
    ARTICLE_11_8,
    ARTICLE_11_9,
    ARTICLE_11_10
}
