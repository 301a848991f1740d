package org.bingbi.superior;

import java.security.SecureRandom;

/** Makes the passphrase of a sealed package: 150 bits of chance, in letters and digits that nobody takes for one another. */
final class Passphrase {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 6;
    private static final int LETTERS_IN_A_GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passphrase() {}

    /** Six groups of five, such as {@code K7QPM-…}. */
    static String any() {
        StringBuilder passphrase = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            passphrase.append(group == 0 ? "" : "-");
            for (int letter = 0; letter < LETTERS_IN_A_GROUP; letter++) {
                passphrase.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
        }
        return passphrase.toString();
    }
}
