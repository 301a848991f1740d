package org.bingbi.organisation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import org.bingbi.organisation.OrganisationFile.Column;

/**
 * A cell without what nobody sees: blanks around it, blanks with which a spreadsheet pads a name of two characters, and signs that have
 * no shape. Accounts, codes and roles are taken in their usual width.
 */
final class CellText {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private CellText() {}

    static String of(Column column, String cell) {
        String clean = clean(cell);
        return switch (column) {
            case DEPARTMENT_CODE, ACCOUNT, ROLES, SUPERVISES -> COMPATIBLE.normalize(clean);
            default -> clean;
        };
    }

    static String clean(String cell) {
        StringBuilder seen = new StringBuilder();
        cell.codePoints()
                .filter(character -> !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .map(character -> UCharacter.isUWhiteSpace(character) ? ' ' : character)
                .forEach(seen::appendCodePoint);
        StringBuilder clean = new StringBuilder();
        String text = seen.toString().strip().replaceAll(" +", " ");
        for (int index = 0; index < text.length(); index++) {
            boolean pads = text.charAt(index) == ' '
                    && isHan(text.codePointBefore(index))
                    && isHan(text.codePointAt(index + 1));
            if (!pads) {
                clean.append(text.charAt(index));
            }
        }
        return clean.toString();
    }

    private static boolean isHan(int character) {
        return UScript.getScript(character) == UScript.HAN;
    }
}
