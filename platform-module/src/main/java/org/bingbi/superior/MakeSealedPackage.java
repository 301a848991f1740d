package org.bingbi.superior;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.support.Access;
import org.bingbi.web.Disposition;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.Texts;

/** Makes the sealed package for the superior discipline office; its passphrase is told with it, once, and kept nowhere. */
public final class MakeSealedPackage extends Endpoint {

    static final String PASSPHRASE = "Bingbi-Passphrase";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(WorkingDayCalendar.ZONE);

    private final ReadableNodes lookup;
    private final SuperiorPackages packages;

    public MakeSealedPackage(Exchange exchange, ReadableNodes lookup, SuperiorPackages packages) {
        super(exchange);
        this.lookup = lookup;
        this.packages = packages;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        SuperiorPackage packed = packages.prepare(dossier);
        String passphrase = Passphrase.any();
        return Reply.flowing("application/zip", out -> packed.writeTo(out, passphrase))
                .with(PASSPHRASE, passphrase)
                .with("Content-Disposition", Disposition.of(true, name(packed.manifest(), request.language())))
                .reading(Access.Act.PACKAGE, dossier.getId(), dossier.getId());
    }

    /** Says nothing of what is inside: it lies in a folder of downloads. */
    private static String name(Manifest manifest, Locale language) {
        return Texts.of("package.file", language) + "-" + DAY.format(manifest.madeAt()) + "-" + manifest.making()
                + ".zip";
    }
}
