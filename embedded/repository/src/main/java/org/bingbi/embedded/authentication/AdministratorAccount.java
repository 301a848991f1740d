package org.bingbi.embedded.authentication;

import java.security.SecureRandom;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;

/** The account that a new repository begins with. */
public final class AdministratorAccount {

    /** No characters that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final Accounts accounts;
    private final Passwords passwords;

    AdministratorAccount(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Makes the account if there is none yet, and gives the password that nobody else knows. */
    public Optional<String> createIfNone() {
        String name = AuthenticationUtil.getAdminUserName();
        if (accounts.find(name).isPresent()) {
            return Optional.empty();
        }
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        accounts.add(name, passwords.hash(password.toString().toCharArray()));
        return Optional.of(password.toString());
    }
}
