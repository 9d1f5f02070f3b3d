package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of members does what it says: one number, one member, until they are erased. */
class MembersGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/members.md");
        try (RunningServer server = RunningServer.start(data)) {
            List<JsonNode> registered = guide.run("register", server).lines().map(PageExamples::json).toList();
            assertThat(registered).extracting(answer -> answer.path("outcome").asString(""))
                    .containsExactly("ACCEPTED", "ACCEPTED", "", "ACCEPTED", "ACCEPTED");
            assertThat(registered.get(2).at("/problem/rejection")).as("%s", registered)
                    .hasToString("{\"type\":\"members.PhoneTaken\"}");
            await().untilAsserted(() -> assertThat(json(guide.run("find", server)).path("data")).hasToString("""
                    {"member":{"id":"MEMBERS-1","nameMasked":"李**","phoneMasked":"+86****0001",\
                    "name":"李秀兰 · Li Xiulan","birthday":"--02-29","tags":["茶客"],\
                    "consents":[{"purpose":"MARKETING_SMS","given":false}]},\
                    "members":{"edges":[{"node":{"id":"MEMBERS-1","cardMasked":"****0062",\
                    "mailMasked":"x**@example.com"}}]}}"""));
            assertThat(json(guide.run("card", server)).path("data"))
                    .hasToString("{\"memberOfCard\":{\"id\":\"MEMBERS-1\",\"nameMasked\":\"李**\"}}");
            List<JsonNode> sold = guide.run("sell", server).lines().map(PageExamples::json).toList();
            assertThat(sold.get(1).path("outcome").asString("")).as("%s", sold).isEqualTo("ACCEPTED");
            assertThat(sold.get(2).at("/problem/rejection"))
                    .hasToString("{\"type\":\"members.MemberCardForged\",\"field\":\"memberCard\"}");
            assertThat(guide.run("export", server)).contains("+86 139 0062 0001", "xiulan@example.com", "MEMBERS-T1");
            assertThat(json(guide.run("erase", server)).path("outcome").asString("")).isEqualTo("ACCEPTED");
            await().untilAsserted(() -> assertThat(json(guide.run("find", server)).path("data"))
                    .hasToString("{\"member\":null,\"members\":{\"edges\":[]}}"));
            assertThat(guide.run("export", server)).contains("erased").doesNotContain("+86 139 0062 0001", "李秀兰");
        }
    }
}
