package org.bingbi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.demo.DemoRegister;
import org.bingbi.demo.OfficeWork;
import org.bingbi.demo.Story;
import org.bingbi.demo.StoryTeller;
import org.bingbi.embedded.server.EmbeddedRepository;

/** A repository of its own for one measurement, with the demo's office and no entries yet. */
final class Register implements AutoCloseable {
    private static final long SEED = 1;

    private final Path folder;
    private final boolean keep;
    private final EmbeddedRepository repository;
    private final OfficeWork work;
    private final StoryTeller teller = new StoryTeller(SEED, Instant.now());

    private Register(Path folder, boolean keep) {
        this.folder = folder;
        this.keep = keep;
        Properties settings = new Properties();
        // Reminders by the clock would be measured with whatever runs beside them.
        settings.setProperty("scheduler.enabled", "false");
        this.repository = EmbeddedRepository.open(folder, settings);
        this.work = new OfficeWork(repository);
    }

    static Register open(String name) throws IOException {
        return withPeople(new Register(Folders.create(name), false));
    }

    /** In an empty folder, which stays when it is closed. */
    static Register create(Path folder) throws IOException {
        // As the server marks it: it shall not seed its demo entries into the volume.
        Files.createFile(folder.resolve("demo-data"));
        return withPeople(new Register(folder, true));
    }

    /** As it was filled; what is done in it is thrown away. */
    static Register copy(Path folder, String name) throws IOException {
        return new Register(Folders.copy(folder, name), false);
    }

    static Register reopen(Path folder) {
        return new Register(folder, true);
    }

    private static Register withPeople(Register register) {
        DemoRegister.people(register.repository);
        return register;
    }

    EmbeddedRepository repository() {
        return repository;
    }

    OfficeWork work() {
        return work;
    }

    Path folder() {
        return folder;
    }

    /** The story of that number; drawing its files is not part of any measurement, so it is asked for before. */
    Story story(int index, int files, int bytesPerFile) {
        return teller.story(index, files, bytesPerFile);
    }

    NodeRef submitted(Story story) {
        NodeRef dossier = work.draft(story);
        work.submit(story.recorder(), dossier);
        return dossier;
    }

    @Override
    public void close() throws IOException {
        repository.close();
        if (!keep) {
            Folders.delete(folder);
        }
    }
}
