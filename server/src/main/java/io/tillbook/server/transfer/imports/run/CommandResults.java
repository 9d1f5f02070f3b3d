package io.tillbook.server.transfer.imports.run;

import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.run.CommandResult.Accepted;
import io.tillbook.server.transfer.imports.run.CommandResult.NotNow;
import io.tillbook.server.transfer.imports.run.CommandResult.Refused;
import io.tillbook.server.transfer.imports.run.CommandResult.Repeated;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the outcome lines of the batch endpoint. */
public final class CommandResults {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private CommandResults() {}

    /**
     * Reads an outcome line.
     *
     * @throws NotPermitted when it says that whoever has the token may not send the command
     * @throws UnexpectedResponse when it is none
     */
    public static CommandResult read(String line) {
        JsonNode answer = json(line);
        int status = answer.path("status").asInt(0);
        NotPermitted.check(status, answer.path("problem"));
        return switch (status) {
            case CREATED -> new Accepted();
            case OK -> new Repeated();
            case 0 -> throw new UnexpectedResponse("an outcome line without status: " + line);
            default -> Unavailable.isSaidBy(status) ? new NotNow(detail(answer)) : refused(answer);
        };
    }

    private static Refused refused(JsonNode answer) {
        JsonNode rejection = answer.path("problem").path("rejection");
        String kind = rejection.path("type").asString(answer.path("problem").path("type").asString(""));
        return new Refused(kind, detail(answer), rejection);
    }

    private static String detail(JsonNode answer) {
        return answer.path("problem").path("detail").asString("");
    }

    private static JsonNode json(String line) {
        try {
            return LedgerJson.commands().readTree(line);
        } catch (JacksonException unreadable) {
            throw new UnexpectedResponse("an outcome line that is no JSON: " + line);
        }
    }
}
