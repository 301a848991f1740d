package org.bingbi.embedded.webscript;

import java.util.List;
import java.util.Optional;
import org.bingbi.embedded.webscript.ScriptDescription.Negotiated;

/** Picks the format that fits an Accept header best; of equal ones the first. */
final class FormatNegotiation {

    private FormatNegotiation() {}

    static Optional<String> choose(String accept, List<Negotiated> offered) {
        Negotiated best = null;
        double bestFit = 0;
        for (String wanted : accept.split(",")) {
            for (Negotiated offer : offered) {
                double fit = fit(MediaRange.parse(offer.accept()), MediaRange.parse(wanted));
                if (fit > bestFit) {
                    best = offer;
                    bestFit = fit;
                }
            }
        }
        return Optional.ofNullable(best).map(Negotiated::format);
    }

    /** 0 if the types exclude each other; an exact type counts more than one met by a wildcard. */
    private static double fit(MediaRange offer, MediaRange wanted) {
        if (!meets(offer.type(), wanted.type()) || !meets(offer.subtype(), wanted.subtype())) {
            return 0;
        }
        int exactness = 1
                + (offer.type().equals(wanted.type()) ? 1 : 0)
                + (offer.subtype().equals(wanted.subtype()) ? 1 : 0);
        return wanted.quality() * exactness;
    }

    private static boolean meets(String one, String other) {
        return one.equals("*") || other.equals("*") || one.equals(other);
    }

    private record MediaRange(String type, String subtype, double quality) {

        static MediaRange parse(String text) {
            String[] parts = text.trim().split(";");
            String[] names = parts[0].trim().toLowerCase(java.util.Locale.ROOT).split("/", 2);
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].trim();
                if (parameter.startsWith("q=")) {
                    quality = number(parameter.substring(2));
                }
            }
            return new MediaRange(names[0], names.length > 1 ? names[1] : "*", quality);
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
