package org.bingbi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** Whatever language a browser has, and whatever channel brings it: the register is indexed under one locale. */
@Tag("repository")
@Tag("article-15")
class IndexLocaleInRepositoryTest {

    private static final Register REGISTER = Register.open();

    private static final List<Locale> BROWSERS = List.of(
            Locale.US,
            Locale.SIMPLIFIED_CHINESE,
            Locale.TRADITIONAL_CHINESE,
            Locale.JAPAN,
            Locale.GERMANY,
            Locale.ROOT);

    /** Ways of the stock channels to bring a file, by the public services as these call them; each in one transaction. */
    private static final Map<String, Function<NodeRef, NodeRef>> CHANNELS = Map.of(
            "the register's own upload", IndexLocaleInRepositoryTest::own,
            "a new file as v1 and CMIS make it", IndexLocaleInRepositoryTest::newFile,
            "Share's uploader, writing what it read before", IndexLocaleInRepositoryTest::sharesUploader,
            "WebDAV: an empty file, then its bytes", IndexLocaleInRepositoryTest::webDav,
            "a locale given by the caller", IndexLocaleInRepositoryTest::givenLocale,
            "a locale set afterwards", IndexLocaleInRepositoryTest::laterLocale);

    @AfterEach
    void forgetLanguage() {
        I18NUtil.setLocale(null);
    }

    static Stream<Arguments> uploads() {
        return CHANNELS.keySet().stream().sorted().flatMap(channel -> BROWSERS.stream()
                .map(browser -> Arguments.of(channel, browser)));
    }

    @ParameterizedTest(name = "{0} under {1}")
    @MethodSource("uploads")
    void evidenceIsIndexedInTheRegistersLocale(String channel, Locale browser) {
        I18NUtil.setLocale(browser);
        NodeRef dossier = REGISTER.draft("liming", ReportOption.USUAL, "");
        NodeRef evidence = REGISTER.as("liming", () -> CHANNELS.get(channel).apply(dossier));

        assertIndexedInChinese(evidence);
        assertThat(REGISTER.text(evidence, RegisterModel.PROP_SHA256)).hasSize(64);
        REGISTER.as("liming", () -> REGISTER.dossiers().submit(dossier));
        assertIndexedInChinese(evidence);
    }

    static List<Locale> browsers() {
        return BROWSERS;
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void formsOpinionsAndAllElseOfAnEntryAre(Locale browser) {
        I18NUtil.setLocale(browser);
        NodeRef dossier = REGISTER.registered("liming");
        assertIndexedInChinese(dossier);
        for (QName type : List.of(
                RegisterModel.TYPE_REGISTER_FORM, RegisterModel.TYPE_EVIDENCE, RegisterModel.TYPE_SIGNATURE_STEP)) {
            assertThat(REGISTER.children(dossier, type)).isNotEmpty().allSatisfy(node -> assertIndexedInChinese(node));
        }
    }

    @Test
    void whatIsOlderIsCorrectedOnceAndNothingElseOfItChanges() {
        NodeRef dossier = REGISTER.registered("liming");
        List<NodeRef> old = Stream.of(
                        RegisterModel.TYPE_REGISTER_FORM,
                        RegisterModel.TYPE_EVIDENCE,
                        RegisterModel.TYPE_SIGNATURE_STEP)
                .flatMap(type -> REGISTER.children(dossier, type).stream())
                .toList();
        old.forEach(IndexLocaleInRepositoryTest::makeOld);
        List<Map<QName, Serializable>> before = old.stream().map(this::told).toList();
        List<Date> dates = old.stream().map(this::modified).toList();

        IndexLocaleCorrection correction = REGISTER.bean("bingbi.index.localeCorrection", IndexLocaleCorrection.class);
        assertThat(correction.round()).isGreaterThanOrEqualTo(old.size());

        assertThat(old).allSatisfy(node -> assertIndexedInChinese(node));
        assertThat(old.stream().map(this::told).toList()).isEqualTo(before);
        assertThat(old.stream().map(this::modified).toList()).isEqualTo(dates);
        assertThat(correction.round()).isZero();
        assertThat(correction.round()).isZero();
    }

    private static void makeOld(NodeRef node) {
        BehaviourFilter behaviours = REGISTER.bean("policyBehaviourFilter", BehaviourFilter.class);
        REGISTER.seen(() -> {
            behaviours.disableBehaviour(node);
            REGISTER.nodes().setProperty(node, ContentModel.PROP_LOCALE, Locale.US);
            if (REGISTER.nodes().getProperty(node, ContentModel.PROP_CONTENT) instanceof ContentData content) {
                REGISTER.nodes()
                        .setProperty(
                                node,
                                ContentModel.PROP_CONTENT,
                                new ContentData(
                                        content.getContentUrl(),
                                        content.getMimetype(),
                                        content.getSize(),
                                        content.getEncoding(),
                                        Locale.US));
            }
            behaviours.enableBehaviour(node);
            return null;
        });
    }

    private Map<QName, Serializable> told(NodeRef node) {
        Map<QName, Serializable> told =
                new HashMap<>(REGISTER.seen(() -> REGISTER.nodes().getProperties(node)));
        told.remove(ContentModel.PROP_LOCALE);
        told.computeIfPresent(ContentModel.PROP_CONTENT, (name, content) -> ((ContentData) content).getContentUrl());
        return told;
    }

    private Date modified(NodeRef node) {
        return (Date) REGISTER.seen(() -> REGISTER.nodes().getProperty(node, ContentModel.PROP_MODIFIED));
    }

    /** No locale means Chinese in the embedded repository. */
    private static void assertIndexedInChinese(NodeRef node) {
        Map<QName, Serializable> properties =
                REGISTER.seen(() -> REGISTER.nodes().getProperties(node));
        assertThat(properties.getOrDefault(ContentModel.PROP_LOCALE, IndexLocale.LOCALE))
                .extracting(locale -> ((Locale) locale).getLanguage())
                .isEqualTo("zh");
        Optional.ofNullable((ContentData) properties.get(ContentModel.PROP_CONTENT))
                .ifPresent(
                        content -> assertThat(content.getLocale().getLanguage()).isEqualTo("zh"));
    }

    private static NodeRef own(NodeRef dossier) {
        return REGISTER.evidence(dossier, name());
    }

    private static NodeRef newFile(NodeRef dossier) {
        NodeRef file = empty(dossier);
        writer(file).putContent("请关照");
        return file;
    }

    private static NodeRef sharesUploader(NodeRef dossier) {
        NodeRef file = empty(dossier);
        writer(file).putContent("请关照");
        ContentData content = (ContentData) publicNodes().getProperty(file, ContentModel.PROP_CONTENT);
        publicNodes()
                .setProperties(
                        file,
                        new HashMap<>(Map.of(
                                ContentModel.PROP_NAME,
                                publicNodes().getProperty(file, ContentModel.PROP_NAME),
                                ContentModel.PROP_CONTENT,
                                ContentData.setMimetype(
                                        new ContentData(
                                                content.getContentUrl(),
                                                content.getMimetype(),
                                                content.getSize(),
                                                content.getEncoding(),
                                                I18NUtil.getLocale()),
                                        "text/plain"))));
        return file;
    }

    private static NodeRef webDav(NodeRef dossier) {
        NodeRef file = empty(dossier);
        writer(file).putContent("");
        ContentWriter bytes = writer(file);
        bytes.setLocale(I18NUtil.getLocale());
        bytes.putContent("请关照");
        return file;
    }

    private static NodeRef givenLocale(NodeRef dossier) {
        String name = name();
        NodeRef file = publicNodes()
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_EVIDENCE,
                        Map.of(ContentModel.PROP_NAME, name, ContentModel.PROP_LOCALE, I18NUtil.getLocale()))
                .getChildRef();
        writer(file).putContent("请关照");
        return file;
    }

    private static NodeRef laterLocale(NodeRef dossier) {
        NodeRef file = newFile(dossier);
        publicNodes().setProperty(file, ContentModel.PROP_LOCALE, I18NUtil.getLocale());
        return file;
    }

    private static NodeRef empty(NodeRef dossier) {
        return REGISTER.bean("FileFolderService", FileFolderService.class)
                .create(dossier, name(), ContentModel.TYPE_CONTENT)
                .getNodeRef();
    }

    private static ContentWriter writer(NodeRef file) {
        ContentWriter writer =
                REGISTER.bean("ContentService", ContentService.class).getWriter(file, ContentModel.PROP_CONTENT, true);
        writer.setMimetype("text/plain");
        writer.setEncoding("UTF-8");
        return writer;
    }

    private static NodeService publicNodes() {
        return REGISTER.publicNodes();
    }

    private static String name() {
        return "截图-" + UUID.randomUUID() + ".txt";
    }
}
