package org.bingbi.demo;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.server.DemoData;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.organisation.OrganisationService;

/** An office with its accounts, a handful of entries in different stages, and closed cases with and without zero reports. */
public final class DemoRegister implements DemoData {
    private static final long SEED = 20_160_301;
    private static final int BYTES_PER_FILE = 60_000;

    /** How far an entry has come: who has signed it, in order. */
    private record Stage(String recorder, boolean submitted, List<String> signed) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("liming", true, List.of("qianjin", "shenlan", "zhengyan")),
            new Stage("sunli", true, List.of("wuqiang", "zhengyan", "shenlan")),
            new Stage("zhaomin", true, List.of("qianjin", "shenlan")),
            new Stage("liming", true, List.of("qianjin")),
            new Stage("sunli", true, List.of()),
            new Stage("liming", true, List.of()),
            new Stage("liming", false, List.of()));

    /** Goes on where an earlier attempt was cut off: what is there is not brought again. */
    @Override
    public void seed(EmbeddedRepository repository) {
        people(repository);
        OfficeWork work = new OfficeWork(repository);
        StoryTeller teller = new StoryTeller(SEED, Instant.now());
        int there = count(repository, "bb:dossier");
        for (int index = 0; index < STAGES.size(); index++) {
            Stage stage = STAGES.get(index);
            Story story = teller.storyOf(stage.recorder(), index, 3, BYTES_PER_FILE);
            if (index >= there) {
                bring(work, stage, story);
            }
        }
        new DemoCases(repository, SEED, count(repository, "bb:zeroReport")).bring();
    }

    private static int count(EmbeddedRepository repository, String type) {
        RetryingTransactionHelper transactions =
                repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        return AuthenticationUtil.runAsSystem(() -> transactions.doInTransaction(() -> {
            ResultSet found = repository
                    .bean("bingbi.query.search", SearchService.class)
                    .query(
                            StoreRef.STORE_REF_WORKSPACE_SPACESSTORE,
                            SearchService.LANGUAGE_CMIS_ALFRESCO,
                            "SELECT * FROM " + type);
            try {
                return found.length();
            } finally {
                found.close();
            }
        }));
    }

    /** The accounts of the organisation file, and the organisation itself; without any entry. */
    public static void people(EmbeddedRepository repository) {
        RetryingTransactionHelper transactions =
                repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        AuthenticationUtil.runAsSystem(() -> transactions.doInTransaction(() -> {
            for (DemoPeople.Person person : DemoPeople.all()) {
                account(repository, person);
            }
            return null;
        }));
        AuthenticationUtil.runAsSystem(() -> transactions.doInTransaction(() -> {
            OrganisationService organisation =
                    repository.bean("bingbi.organisation.service", OrganisationService.class);
            if (organisation.importedAt().isEmpty()) {
                organisation.importCsv(DemoPeople.organisationFile());
            }
            return null;
        }));
    }

    private static void account(EmbeddedRepository repository, DemoPeople.Person person) {
        MutableAuthenticationService accounts =
                repository.bean("authenticationService", MutableAuthenticationService.class);
        if (accounts.authenticationExists(person.account())) {
            return;
        }
        accounts.createAuthentication(person.account(), DemoPeople.PASSWORD.toCharArray());
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_USERNAME, person.account());
        properties.put(ContentModel.PROP_FIRSTNAME, person.name());
        properties.put(ContentModel.PROP_LASTNAME, "");
        properties.put(ContentModel.PROP_EMAIL, person.account() + "@example.cn");
        repository.bean("personService", PersonService.class).createPerson(properties);
    }

    private static void bring(OfficeWork work, Stage stage, Story story) {
        NodeRef dossier = work.draft(story);
        if (stage.submitted()) {
            work.submit(story.recorder(), dossier);
        }
        for (String signer : stage.signed()) {
            NodeRef step = work.waitingFor(signer, dossier)
                    .orElseThrow(() -> new IllegalStateException("No step of the demo entry waits for " + signer));
            work.sign(signer, step, "情况属实，同意按规定报告。");
        }
    }
}
