package org.bingbi.filing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;

/** What handlers owe by which day, and up to which day they were told; for reminders, as the system. Needs a transaction. */
public final class OutstandingFilings {

    private final ExactQuery query;
    private final SealedNodes nodes;
    private final SystemAccess system;

    /** @param nodes the internal bean */
    public OutstandingFilings(ExactQuery query, SealedNodes nodes, SystemAccess system) {
        this.query = query;
        this.nodes = nodes;
        this.system = system;
    }

    /**
     * A handler's debts of one year.
     *
     * @param days the last days of periods for which he owes something
     * @param reminded the latest of them for which he was reminded, and {@code missed} for which he was told that it is over
     */
    public record Owed(NodeRef tally, String handler, Set<LocalDate> days, LocalDate reminded, LocalDate missed) {}

    /** Of cases closed this year or the last. */
    public List<Owed> since(int year) {
        return system.run(
                () -> query.all("SELECT cmis:objectId FROM bb:filingTally WHERE bb:tallyYear >= " + year).stream()
                        .map(this::owed)
                        .filter(owed -> !owed.days().isEmpty())
                        .toList());
    }

    public void noteReminded(NodeRef tally, LocalDate day) {
        note(tally, RegisterModel.PROP_TALLY_REMINDED_DAY, day);
    }

    public void noteMissed(NodeRef tally, LocalDate day) {
        note(tally, RegisterModel.PROP_TALLY_MISSED_DAY, day);
    }

    private Owed owed(NodeRef node) {
        Properties tally = new Properties(nodes.getProperties(node));
        String months = tally.text(RegisterModel.PROP_TALLY_MONTHS);
        return new Owed(
                node,
                tally.text(RegisterModel.PROP_TALLY_HANDLER),
                HandlerStatistics.read(months == null ? "" : months).owed().keySet(),
                day(tally.text(RegisterModel.PROP_TALLY_REMINDED_DAY)),
                day(tally.text(RegisterModel.PROP_TALLY_MISSED_DAY)));
    }

    private void note(NodeRef tally, QName name, LocalDate day) {
        Map<QName, Serializable> noted = Map.of(name, day.toString());
        system.run(() -> nodes.addProperties(tally, noted));
    }

    private static LocalDate day(String text) {
        return text == null ? LocalDate.MIN : LocalDate.parse(text);
    }
}
