package org.bingbi.embedded.webscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.extensions.webscripts.Description.FormatStyle;
import org.springframework.extensions.webscripts.Description.RequiredAuthentication;
import org.springframework.extensions.webscripts.Description.RequiredTransaction;
import org.springframework.extensions.webscripts.Description.TransactionCapability;
import org.springframework.extensions.webscripts.WebScriptException;

class DescriptorReaderTest {

    @Test
    void whatIsLeftOutHasSurfsDefaults() {
        ScriptDescription script = read("");

        assertThat(script.getId()).isEqualTo("org/bingbi/record/entry.post");
        assertThat(script.getScriptPath()).isEqualTo("org/bingbi/record");
        assertThat(script.getMethod()).isEqualTo("POST");
        assertThat(script.getRequiredAuthentication()).isEqualTo(RequiredAuthentication.none);
        assertThat(script.getRequiredTransaction()).isEqualTo(RequiredTransaction.none);
        assertThat(script.getRequiredTransactionParameters().getCapability())
                .isEqualTo(TransactionCapability.readwrite);
        assertThat(script.getRequiredTransactionParameters().getBufferSize()).isEqualTo(4096);
        assertThat(script.getFormatStyle()).isEqualTo(FormatStyle.any);
        assertThat(script.getDefaultFormat()).isEqualTo("html");
        assertThat(script.getMultipartProcessing()).isTrue();
        assertThat(script.getRequiredCache().getNeverCache()).isTrue();
        assertThat(script.getRequiredCache().getIsPublic()).isFalse();
        assertThat(script.getRequiredCache().getMustRevalidate()).isTrue();
        assertThat(script.getKind()).isNull();
        assertThat(script.getRunAs()).isNull();
    }

    @Test
    void whoMustSignInHasATransactionUnlessToldOtherwise() {
        assertThat(read("<authentication>user</authentication>").getRequiredTransaction())
                .isEqualTo(RequiredTransaction.required);
        assertThat(read("<authentication>user</authentication><transaction>none</transaction>")
                        .getRequiredTransaction())
                .isEqualTo(RequiredTransaction.none);
    }

    @Test
    void everythingCanBeSaid() {
        ScriptDescription script = read(
                """
                <description>Makes an entry.</description>
                <url>/second</url>
                <format default="json">argument</format>
                <authentication runas="system">admin</authentication>
                <transaction allow="readonly" buffersize="0">requiresnew</transaction>
                <cache><never>false</never><public/><mustrevalidate>false</mustrevalidate></cache>
                <negotiate accept="application/json">json</negotiate>
                <family>Bingbi</family>
                <formdata multipart-processing="false"/>""");

        assertThat(script.getURIs()).containsExactly("/first", "/second");
        assertThat(script.getDefaultFormat()).isEqualTo("json");
        assertThat(script.getFormatStyle()).isEqualTo(FormatStyle.argument);
        assertThat(script.getRequiredAuthentication()).isEqualTo(RequiredAuthentication.admin);
        assertThat(script.getRunAs()).isEqualTo("system");
        assertThat(script.getRequiredTransaction()).isEqualTo(RequiredTransaction.requiresnew);
        assertThat(script.getRequiredTransactionParameters().getCapability()).isEqualTo(TransactionCapability.readonly);
        assertThat(script.getRequiredTransactionParameters().getBufferSize()).isZero();
        assertThat(script.getRequiredCache().getNeverCache()).isFalse();
        assertThat(script.getRequiredCache().getIsPublic()).isTrue();
        assertThat(script.getRequiredCache().getMustRevalidate()).isFalse();
        assertThat(script.negotiated()).hasSize(1);
        assertThat(script.getFamilys()).containsExactly("Bingbi");
        assertThat(script.getMultipartProcessing()).isFalse();
    }

    @Test
    void anEmptyDefaultMeansNoFormat() {
        assertThat(read("<format default=\"\"/>").getDefaultFormat()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<authentication>anyone</authentication>      | anyone",
                "<transaction>maybe</transaction>             | maybe",
                "<transaction allow=\"write\">required</transaction> | write",
                "<transaction buffersize=\"big\"/>            | big",
                "<format>none</format>                        | none",
                "<negotiate>json</negotiate>                  | accept",
                "<formdata/>                                  | multipart-processing",
                "<url/>                                       | url",
            })
    void aValueThatDoesNotExistIsNamed(String xml, String named) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(WebScriptException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aDescriptorNeedsANameAndAUrl() {
        assertThatThrownBy(() -> Descriptions.read("a.get.desc.xml", "<webscript><url>/a</url></webscript>"))
                .hasMessageContaining("shortname");
        assertThatThrownBy(() -> Descriptions.read("a.get.desc.xml", "<webscript><shortname>a</shortname></webscript>"))
                .hasMessageContaining("url");
        assertThatThrownBy(() -> Descriptions.read("a.get.desc.xml", "<webscript"))
                .hasMessageContaining("readable");
    }

    @Test
    void aDescriptorCannotReachOtherFiles() {
        String xml = "<!DOCTYPE webscript [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<webscript><shortname>&e;</shortname><url>/a</url></webscript>";

        assertThatThrownBy(() -> Descriptions.read("a.get.desc.xml", xml)).isInstanceOf(WebScriptException.class);
    }

    private static ScriptDescription read(String more) {
        return Descriptions.read(
                "org/bingbi/record/entry.post.desc.xml",
                "<webscript><shortname>Entry</shortname><url>/first</url>" + more + "</webscript>");
    }
}
