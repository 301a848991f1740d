package org.bingbi.reminder;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Who has been told of something while others could not be: those are told in the next round, and nobody twice by this server. */
final class ToldAccounts {

    private record Told(Object occasion, String account) {}

    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    /**
     * Tells whoever has not been told.
     *
     * @param occasion what of, with the values that tell it from others
     * @param tell whether the mail to an account was handed over
     * @return whether now all have been told
     */
    boolean all(Object occasion, Collection<String> accounts, Predicate<String> tell) {
        boolean all = true;
        for (String account : accounts) {
            Told one = new Told(occasion, account);
            if (!told.contains(one)) {
                if (tell.test(account)) {
                    told.add(one);
                } else {
                    all = false;
                }
            }
        }
        if (all) {
            accounts.forEach(account -> told.remove(new Told(occasion, account)));
        }
        return all;
    }
}
