package io.tillbook.server.payments.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class RsaKeysTest {
    @Test
    void readsKeysInPemAndWithoutItsLines() {
        String plain = Keys.base64(Keys.OURS.getPrivate());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder()
                .encodeToString(Keys.OURS.getPrivate()
                        .getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        assertThat(RsaKeys.privateKey(plain)).isEqualTo(Keys.OURS.getPrivate());
        assertThat(RsaKeys.privateKey(pem)).isEqualTo(Keys.OURS.getPrivate());
        assertThat(RsaKeys.publicKey(Keys.base64(Keys.OURS.getPublic()))).isEqualTo(Keys.OURS.getPublic());
        assertThat(RsaKeys.publicKey(Keys.OF_OPENSSL).getAlgorithm()).isEqualTo("RSA");
    }

    @Test
    void saysWhatIsWrongWithAKeyAndNothingOfIt() {
        assertThatThrownBy(() -> RsaKeys.privateKey("-----BEGIN RSA PRIVATE KEY-----\nMIIE"))
                .hasMessageContaining("openssl pkcs8 -topk8");
        assertThatThrownBy(() -> RsaKeys.privateKey("MIIEsecret")).hasMessage(
                "does not have a private key in the form of PKCS #8 of RSA");
        assertThatThrownBy(() -> RsaKeys.publicKey(Keys.base64(Keys.OURS.getPrivate())))
                .hasMessage("does not have a public key of RSA");
        assertThatThrownBy(() -> RsaKeys.publicKey(Keys.base64(Keys.random(1024).getPublic())))
                .hasMessageContaining("2048");
        assertThatThrownBy(() -> RsaKeys.certificate("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"))
                .hasMessage("has no certificate in PEM");
    }

    @Test
    void aSignatureIsOfItsMessageAndKey() {
        byte[] message = "账房".getBytes(UTF_8);
        String signed = Rsa.sign(Keys.OURS.getPrivate(), message);
        assertThat(Rsa.isSigned(Keys.OURS.getPublic(), message, signed)).isTrue();
        assertThat(Rsa.isSigned(Keys.STRANGERS.getPublic(), message, signed)).isFalse();
        assertThat(Rsa.isSigned(Keys.OURS.getPublic(), new byte[1], signed)).isFalse();
        assertThat(Rsa.isSigned(Keys.OURS.getPublic(), message, "")).isFalse();
        assertThat(Rsa.isSigned(Keys.OURS.getPublic(), message, "not base64!")).isFalse();
    }
}
