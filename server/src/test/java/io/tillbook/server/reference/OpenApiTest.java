package io.tillbook.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    @Test
    void isCommittedAsTheCodeHasIt() {
        ReferenceFile.check("openapi.json", OpenApi.generate().toPrettyString() + "\n");
    }

    @Test
    void refersToNothingThatIsNotThere() {
        JsonNode document = OpenApi.generate();
        assertThat(document.findValues("$ref")).isNotEmpty()
                .allSatisfy(reference -> assertThat(document.at(reference.stringValue().substring(1)).isObject())
                        .as(reference.stringValue())
                        .isTrue());
    }

    @Test
    void describesEveryMemberOfEveryCommand() {
        JsonNode schemas = OpenApi.generate().at("/components/schemas");
        schemas.propertyStream()
                .filter(schema -> schema.getKey().matches("[A-Z]\\w+"))
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .forEachEntry((name, property) -> assertThat(
                                property.path("description").asString("")).as(schema.getKey() + "." + name)
                                .isNotBlank()));
    }

    @Test
    @ExtendWith(InProcessServer.class)
    void isServedAsItIsCommitted(Server server) {
        Http.Answer answer = new Http().get(server.uri("/v3/api-docs"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo("application/json");
        assertThat(answer.json().path("openapi").asString()).isEqualTo("3.1.1");
    }
}
