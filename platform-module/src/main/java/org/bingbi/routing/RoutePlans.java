package org.bingbi.routing;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.confidentiality.RoutePass;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.record.DossierNodes;

/** Plans the route of a dossier with today's organisation. */
public final class RoutePlans {

    private final DossierNodes dossiers;
    private final OrganisationService organisation;
    private final RoutePass pass;

    public RoutePlans(DossierNodes dossiers, OrganisationService organisation, RoutePass pass) {
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.pass = pass;
    }

    /**
     * To whom the dossier goes when its current form is reported so. Whoever calls has seen to it that the caller may
     * read the dossier.
     *
     * @throws RefusedException when its recorder is no longer in the organisation
     */
    public RoutePlan plan(NodeRef dossier, ReportOption option) {
        return pass.through(() -> {
            Organisation office = organisation.current();
            Person recorder = office.person(dossiers.recorder(dossier))
                    .orElseThrow(() -> new RefusedException(
                            Problem.at("recorderName", "record.not-in-organisation", dossiers.recorder(dossier))));
            Involved involved = dossiers.currentForm(dossier)
                    .map(form -> dossiers.read(dossier, form).involved())
                    .orElse(Involved.NOBODY_INSIDE);
            return new RoutePlanner(office).plan(recorder, involved, option);
        });
    }

    /** The same with the option chosen in the dossier. */
    public RoutePlan plan(NodeRef dossier) {
        return plan(dossier, pass.through(() -> dossiers.reportOption(dossier)));
    }
}
