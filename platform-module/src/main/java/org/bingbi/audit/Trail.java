package org.bingbi.audit;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.support.Origin;

/**
 * The trail of a dossier (article 5). Each line also moves the dossier's own mark of where the trail ends: of two acts at
 * the same time one therefore meets Alfresco's optimistic lock and begins again, seeing what the other did.
 */
public final class Trail {

    private final SealedNodes nodeService;
    private final SystemAccess system;
    private final CurrentOrganisation organisation;
    private final Clock clock;

    /** @param nodeService the internal bean */
    public Trail(SealedNodes nodeService, SystemAccess system, CurrentOrganisation organisation, Clock clock) {
        this.nodeService = nodeService;
        this.system = system;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The server's time for the next act: to the millisecond, and after the last line in any case. */
    public Instant now(NodeRef dossier) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Date last = (Date) nodeService.getProperty(dossier, RegisterModel.PROP_TRAIL_LAST_AT);
        return last == null || now.isAfter(last.toInstant())
                ? now
                : last.toInstant().plusMillis(1);
    }

    /**
     * Adds a line in the name of who is signed in, else of the system.
     *
     * @param subject id of the node concerned, or empty
     */
    public void append(NodeRef dossier, TrailAct act, String subject, String detail) {
        append(dossier, act, now(dossier), subject, detail);
    }

    /** Adds a line at a time taken from {@link #now}. */
    public void append(NodeRef dossier, TrailAct act, Instant at, String subject, String detail) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        String actor = user == null ? AuthenticationUtil.getSystemUserName() : user;
        String name = organisation.current().person(actor).map(Person::name).orElse("");
        system.run(() -> write(
                dossier, TrailLine.after(head(dossier), act, actor, name, at, Origin.current(), subject, detail)));
    }

    /** The lines in their order, as far as the caller may read the dossier. */
    public List<TrailLine> lines(NodeRef dossier) {
        return nodeService.getChildAssocs(dossier, RegisterModel.ASSOC_TRAIL, RegexQNamePattern.MATCH_ALL).stream()
                .map(ChildAssociationRef::getChildRef)
                .map(nodeService::getProperties)
                .map(Trail::read)
                .sorted(Comparator.comparingInt(TrailLine::index))
                .toList();
    }

    /** Whether no line was altered, taken away, added or put elsewhere. */
    public boolean chainHolds(NodeRef dossier) {
        return TrailChain.verify(lines(dossier), head(dossier)).isEmpty();
    }

    private TrailHead head(NodeRef dossier) {
        Integer length = (Integer) nodeService.getProperty(dossier, RegisterModel.PROP_TRAIL_LENGTH);
        String digest = (String) nodeService.getProperty(dossier, RegisterModel.PROP_TRAIL_LAST_DIGEST);
        return length == null || length == 0 ? TrailHead.NONE : new TrailHead(length, digest);
    }

    private void write(NodeRef dossier, TrailLine line) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_TRAIL_INDEX, line.index());
        properties.put(RegisterModel.PROP_TRAIL_ACT, line.act().name());
        properties.put(RegisterModel.PROP_TRAIL_ACTOR, line.actor());
        properties.put(RegisterModel.PROP_TRAIL_ACTOR_NAME, line.actorName());
        properties.put(RegisterModel.PROP_TRAIL_AT, Date.from(line.at()));
        properties.put(RegisterModel.PROP_TRAIL_ORIGIN, line.origin());
        properties.put(RegisterModel.PROP_TRAIL_SUBJECT, line.subject());
        properties.put(RegisterModel.PROP_TRAIL_DETAIL, line.detail());
        properties.put(RegisterModel.PROP_TRAIL_PREVIOUS, line.previous());
        properties.put(RegisterModel.PROP_TRAIL_DIGEST, line.digest());
        nodeService.createNode(
                dossier,
                RegisterModel.ASSOC_TRAIL,
                RegisterModel.name("line-" + line.index()),
                RegisterModel.TYPE_TRAIL_LINE,
                properties);
        nodeService.addProperties(
                dossier,
                Map.of(
                        RegisterModel.PROP_TRAIL_LENGTH, line.index(),
                        RegisterModel.PROP_TRAIL_LAST_DIGEST, line.digest(),
                        RegisterModel.PROP_TRAIL_LAST_AT, Date.from(line.at())));
    }

    private static TrailLine read(Map<QName, Serializable> properties) {
        return new TrailLine(
                (Integer) properties.get(RegisterModel.PROP_TRAIL_INDEX),
                TrailAct.valueOf((String) properties.get(RegisterModel.PROP_TRAIL_ACT)),
                Properties.textOf(properties, RegisterModel.PROP_TRAIL_ACTOR),
                Properties.textOf(properties, RegisterModel.PROP_TRAIL_ACTOR_NAME),
                ((Date) properties.get(RegisterModel.PROP_TRAIL_AT)).toInstant(),
                Properties.textOf(properties, RegisterModel.PROP_TRAIL_ORIGIN),
                Properties.textOf(properties, RegisterModel.PROP_TRAIL_SUBJECT),
                Properties.textOf(properties, RegisterModel.PROP_TRAIL_DETAIL),
                Properties.textOf(properties, RegisterModel.PROP_TRAIL_PREVIOUS),
                Properties.textOf(properties, RegisterModel.PROP_TRAIL_DIGEST));
    }
}
