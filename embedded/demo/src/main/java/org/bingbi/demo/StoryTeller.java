package org.bingbi.demo;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bingbi.deadline.WorkingDayCalendar;

/**
 * Tells interventions, for trying the system and for measuring it. The same seed and moment tell the same stories, and
 * story 7 is story 7 whether or not the others were told.
 */
public final class StoryTeller {

    private final long seed;
    private final Instant now;
    private final List<DemoPeople.Person> recorders = DemoPeople.handlers();

    /** @param now events happened in the hours before; never after */
    public StoryTeller(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    /** A story with evidence of the size that such files have on average, in bytes each. */
    public Story story(int index, int files, int bytesPerFile) {
        Random random = random(index);
        DemoPeople.Person recorder = recorders.get(random.nextInt(recorders.size()));
        return story(index, random, recorder, files, bytesPerFile);
    }

    /** The same of a recorder of one's choice. */
    public Story storyOf(String account, int index, int files, int bytesPerFile) {
        return story(index, random(index), DemoPeople.called(account), files, bytesPerFile);
    }

    private Random random(int index) {
        return new Random(seed * 1_000_003 + index);
    }

    private Story story(int index, Random random, DemoPeople.Person recorder, int files, int bytesPerFile) {
        Wording wording = new Wording(random);
        Wording.Organisation organisation = wording.organisation();
        Wording.Cause cause = wording.cause();
        Wording.Manner manner = wording.manner();
        Wording.Request request = wording.request();
        String intervener = wording.name();
        String accused = wording.surname() + "某";
        String caseName = accused + cause.crime() + "案";

        Map<String, Serializable> fields = new LinkedHashMap<>();
        fields.put("reportOption", "USUAL");
        fields.put("intervenerName", intervener);
        fields.put("intervenerOrganisation", wording.place(organisation));
        fields.put("intervenerPost", wording.post(organisation));
        fields.put("intervenerCategory", organisation.category());
        fields.put("intervenerStatus", "SERVING");
        fields.put(
                "caseNumber",
                "东检刑诉受〔%d〕%d号"
                        .formatted(
                                LocalDate.ofInstant(now, WorkingDayCalendar.ZONE)
                                        .getYear(),
                                200 + index));
        fields.put("caseName", caseName);
        fields.put("caseCause", cause.crime() + "罪");
        fields.put("caseStage", "审查起诉");
        fields.put("caseHandler", recorder.name());
        fields.put("interventionKind", request.kind());
        fields.put("interventionAt", Date.from(now.minus(Duration.ofMinutes(20 + random.nextInt(300)))));
        fields.put("interventionPlace", manner.place());
        fields.put("interventionManner", manner.code());
        fields.put(
                "interventionContent",
                "%s%s，%s。本人当场告知有关规定，未透露案情。".formatted(intervener, manner.verb(), request.words()));
        fields.put("behaviours", new ArrayList<>(List.of(request.behaviourOf(organisation))));
        if (!request.information().isEmpty()) {
            fields.put("proceduralInformation", new ArrayList<>(request.information()));
            fields.put("askerMayApply", false);
        }
        fields.put("toldOfRegulation", true);
        fields.put("replyManner", "口头");
        fields.put("replyContent", "按照规定不能打听、过问案件，您的过问需要如实记录。");
        List<EvidenceFile> evidence = IntStream.range(0, files)
                .mapToObj(number -> EvidenceFiles.file(number, caseName, cause.clue(), bytesPerFile, random))
                .toList();
        return new Story(recorder.account(), fields, evidence);
    }
}
