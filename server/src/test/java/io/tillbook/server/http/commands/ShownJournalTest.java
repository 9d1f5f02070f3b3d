package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.devices.EnrolmentProof;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who shows entries of a device's journal, by themselves or beside what they sell. */
@ExtendWith(InProcessServer.class)
class ShownJournalTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String AT = "2026-11-22T08:00:00+08:00";
    private static final int RAW_BYTES = 32;

    private final Http http = new Http();
    private final Server server;
    private final String here = UUID.randomUUID().toString();
    private final String there = UUID.randomUUID().toString();
    private final DeviceId device = new DeviceId("bridge-" + here);
    private final KeyPair token = keys();
    private final KeyPair key = keys();
    private final JournalEntry genesis = JournalEntry.genesis(device, publicKey(key), null);
    private final JournalEntry command = new JournalEntry(device, 1, 1, genesis.hash(), EntryKind.COMMAND, AT, 1L,
            JournalProof.bodyHash("{}"), UUID.randomUUID().toString(), "sales.CompleteSale", null, null, null);

    ShownJournalTest(Server server) {
        this.server = server;
    }

    @BeforeEach
    void aDeviceHasEnrolled() {
        for (String location : new String[] {here, there}) {
            sent("catalog.OpenLocation", """
                    {"location":"%s","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                    .formatted(location));
        }
        sent("catalog.RegisterProduct", "{\"sku\":\"%s\",\"name\":\"x\",\"unit\":\"PIECE\"}".formatted(here));
        sent("devices.IssueEnrolment", """
                {"enrolmentId":"%s","location":"%s","kind":"BRIDGE","tokenKey":"%s"}"""
                .formatted(here, here, publicKey(token)));
        String message = EnrolmentProof.message(new EnrolmentId(here), device, 1, publicKey(key), 0, genesis.hash());
        sent("devices.EnrolDevice", """
                {"deviceId":"%s","enrolmentId":"%s","key":1,"publicKey":"%s","seq":0,"head":"%s","byToken":"%s",\
                "byDevice":"%s"}""".formatted(device.value(), here, publicKey(key), genesis.hash(),
                signed(token, message.getBytes(StandardCharsets.UTF_8)),
                signed(key, message.getBytes(StandardCharsets.UTF_8))));
    }

    /** What the server has decided without them is shown afterwards: the last one is of a command that was told. */
    @Test
    void entriesOfCommandsAreShownByThemselves() {
        Answer shown = put("devices.ShowJournal", "{\"deviceId\":\"%s\"}".formatted(device.value()), passage(), "");

        assertThat(shown.raw().body()).contains("devices.JournalAdvanced").doesNotContain("devices.JournalFound");
        assertThat(shown.status()).isEqualTo(201);
        assertThat(seq()).isEqualTo(1);
    }

    @Test
    void whoMayNotShowJournalsShowsNone() {
        String cashier = token("service", "cashier", here);
        Answer refused = put("sales.CompleteSale", sale(here), passage(), cashier);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("permission").asString()).isEqualTo("devices.enrol");
        assertThat(put("sales.CompleteSale", sale(here), "", cashier).status()).isEqualTo(201);
    }

    @Test
    void nothingIsFoundInTheJournalOfADeviceOfAnotherStore() {
        Answer sold = put("sales.CompleteSale", sale(there), passage(), token("device", "device", there));

        assertThat(sold.status()).as(sold.raw().body()).isEqualTo(201);
        assertThat(sold.raw().body()).contains("sales.SaleCompleted").doesNotContain("devices.");
        assertThat(seq()).isZero();
    }

    private long seq() {
        return http.get(server.uri("/v1/journals/" + device.value())).json().path("seq").asLong(-1);
    }

    private String passage() {
        return """
                ,"journal":{"sentAt":"%s","entries":[{"entry":%s,"sig":"%s"}]}""".formatted(
                OffsetDateTime.now(ZoneOffset.UTC), command.canonical(),
                signed(key, JournalProof.signed(command.hash())));
    }

    private String sale(String location) {
        return """
                {"saleId":"%1$s","receiptNo":"%1$s","location":"%2$s","register":"R1",\
                "lines":[{"lineNo":1,"sku":"%3$s","quantity":1,"unitPriceMinor":100}],\
                "tenders":[{"method":"CASH","amountMinor":100}]}""".formatted(UUID.randomUUID(), location, here);
    }

    private String token(String kind, String role, String location) {
        String id = UUID.randomUUID().toString();
        return sent("access.IssueToken", """
                {"tokenId":"%1$s","%2$s":"%1$s","name":"x","roles":["%3$s"],"locations":["%4$s"]}"""
                .formatted(id, kind, role, location)).json().path("token").asString();
    }

    private Answer sent(String type, String payload) {
        Answer answer = put(type, payload, "", "");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private Answer put(String type, String payload, String journal, String bearer) {
        String[] headers = bearer.isEmpty() ? new String[0] : new String[] {"Authorization", "Bearer " + bearer};
        return http.put(server.uri("/v1/commands/" + UUID.randomUUID()),
                "{\"type\":\"%s\",\"occurredAt\":\"%s\",\"payload\":%s%s}".formatted(type, AT, payload, journal),
                headers);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String publicKey(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        return HEX.formatHex(encoded, encoded.length - RAW_BYTES, encoded.length);
    }

    private static String signed(KeyPair keys, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return HEX.formatHex(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
