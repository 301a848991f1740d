package org.bingbi.acceptance.accessibility;

import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bingbi.acceptance.accessibility.Scene.Stage;
import org.bingbi.acceptance.fixture.Sample;

/** A register entry from its first words to its last opinion. */
record EntryScenes(Entries entries) {

    List<Scene> all() {
        return Stream.of(registering(), consenting(), reading(), signing(), completing(), reportingToTheSuperior())
                .flatMap(List::stream)
                .toList();
    }

    private List<Scene> registering() {
        return List.of(
                new Scene("an empty form", "zhaomin", stage -> stage.at("register", "bb-register-page h1")),
                new Scene("a form submitted too early", "sunli", stage -> stage.at("register", "bb-register-page h1")
                        .click(".bar button.primary")
                        .click("bb-submit-dialog button.primary")
                        .showsNoMore("bb-submit-dialog")
                        .shows("bb-error-summary li")),
                new Scene("a name being looked up, and somebody behind", "zhaomin", stage -> stage.at(
                                "register", "bb-register-page h1")
                        .click(".behind input")
                        .shows("[name=behindName]")
                        .fill("[name=intervenerName] input", "沈")
                        .shows("[role=option]")),
                new Scene("a draft with evidence", "liming", stage -> atDraft(stage)),
                new Scene("a piece of evidence about to be removed", "liming", stage -> atDraft(stage)
                        .click("bb-evidence-list button.danger")
                        .shows("bb-dialog dialog")),
                new Scene("an empty file refused", "liming", stage -> {
                    atDraft(stage);
                    stage.page()
                            .locator("input[type=file]")
                            .setInputFiles(new FilePayload("空.txt", "text/plain", new byte[0]));
                    stage.shows("bb-upload-list .error-text");
                }),
                new Scene("the last look before submission", "liming", stage -> atDraft(stage)
                        .click(".bar button.primary")
                        .shows("bb-submit-dialog dialog")),
                new Scene("a draft about to be thrown away", "liming", stage -> atDraft(stage)
                        .click(".bar button.danger")
                        .shows("bb-dialog dialog")),
                new Scene(
                        "a returned form",
                        "liming",
                        stage -> stage.at("register/" + entries.returned().id(), "bb-register-page .notice")));
    }

    private List<Scene> consenting() {
        return List.of(
                new Scene("a late record without a reason", "liming", stage -> stage.at(
                                "register/" + entries.late().id(), "bb-late-consent button.primary")
                        .click("bb-late-consent button.primary")
                        .shows("bb-late-consent .error-text")),
                new Scene(
                        "a late record that awaits consent",
                        "liming",
                        stage -> stage.at(
                                "register/" + entries.askedConsent().id(), "bb-late-consent .notice bb-clock")),
                new Scene("a request for consent", "qianjin", stage -> stage.at("steps", "bb-consent-item form")),
                new Scene(
                        "consent refused without a word", "qianjin", stage -> stage.at("steps", "bb-consent-item form")
                                .click("bb-consent-item button.danger")
                                .shows("bb-consent-item .error-text")));
    }

    private List<Scene> reading() {
        List<Scene> scenes = new ArrayList<>(List.of(
                new Scene("one's own dossier", "liming", stage -> atWaiting(stage)
                        .click(".supplement summary")
                        .shows("bb-supplement")
                        .click("[aria-labelledby=trail] summary")
                        .shows("bb-trail li")),
                new Scene(
                        "a returned dossier",
                        "liming",
                        stage -> stage.at("dossier/" + entries.returned().id(), "bb-dossier-page .notice"))));
        for (Sample sample : Sample.values()) {
            scenes.add(new Scene("a look at evidence: " + sample, "liming", stage -> atWaiting(stage)
                    .click("bb-evidence-list li:has-text('" + sample.uploadName() + "') button")
                    .shows("bb-preview-dialog :is(img, iframe, audio, pre:not(:empty))")));
        }
        return scenes;
    }

    private List<Scene> completing() {
        return List.of(
                new Scene("two versions side by side", "qianjin", stage -> stage.at(
                                "dossier/" + entries.completed().id(), "bb-earlier-forms ins")
                        .click("bb-earlier-forms input[type=checkbox]")
                        .shows("bb-earlier-forms tr:nth-child(9)")),
                new Scene("a remark, and an empty one refused", "liming", stage -> stage.at(
                                "dossier/" + entries.conflicted().id(), "bb-remarks li")
                        .click("bb-remarks summary")
                        .click("bb-remarks button.primary")
                        .shows("bb-remarks .error-text")),
                new Scene("somebody concerned, and nobody named", "liming", stage -> atNaming(stage)
                        .click("bb-conflicts button.primary")
                        .shows("bb-conflicts .error-text")),
                new Scene("somebody concerned being looked up", "liming", stage -> atNaming(stage)
                        .fill("bb-conflicts bb-person-field input", "沈")
                        .shows("bb-conflicts [role=option]")));
    }

    private List<Scene> reportingToTheSuperior() {
        return List.of(
                new Scene("an entry for the superior office", "liming", stage -> atSuperior(stage)),
                new Scene("the passphrase of a sealed package", "liming", stage -> atSuperior(stage)
                        .click("bb-package-card button.primary")
                        .shows("bb-package-card .passphrase")));
    }

    private List<Scene> signing() {
        return List.of(
                new Scene("a form to sign", "qianjin", stage -> atWaiting(stage).shows("bb-sign-panel")),
                new Scene("a return without a reason", "qianjin", stage -> atWaiting(stage)
                        .click("bb-sign-panel .acts label:nth-of-type(2)")
                        .click("bb-sign-panel form > button")
                        .shows("bb-sign-panel .error-text")),
                new Scene("a recusal without a reason", "qianjin", stage -> atWaiting(stage)
                        .click("bb-sign-panel .acts label:last-child")
                        .click("bb-sign-panel form > button")
                        .shows("bb-sign-panel .error-text")));
    }

    private Stage atDraft(Stage stage) {
        return stage.at("register/" + entries.draft().id(), "bb-register-page bb-evidence-list li");
    }

    private Stage atWaiting(Stage stage) {
        return stage.at("dossier/" + entries.waiting().id(), "bb-dossier-page bb-form-sheet");
    }

    private Stage atNaming(Stage stage) {
        return stage.at("dossier/" + entries.conflicted().id(), "bb-conflicts li")
                .click("bb-conflicts summary")
                .shows("bb-conflicts form");
    }

    private Stage atSuperior(Stage stage) {
        return stage.at("dossier/" + entries.forSuperior().id(), "bb-package-card button.primary");
    }
}
