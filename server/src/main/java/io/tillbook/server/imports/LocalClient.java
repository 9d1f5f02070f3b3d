package io.tillbook.server.imports;

import io.tillbook.api.kernel.Permission;
import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.security.Caller;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.imports.run.CommandClient;
import io.tillbook.server.transfer.imports.run.CommandResult;
import io.tillbook.server.transfer.imports.run.CommandResults;
import io.tillbook.server.transfer.imports.run.PendingCommand;
import io.tillbook.server.transfer.imports.run.QueryClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The ways of one import into this server, under the name of its sender.
 *
 * @param needed what the commands of the file need
 * @param correlationId ties its commands together
 */
record LocalClient(LocalCommands lines, LocalQueries queries, Supplier<Caller> caller, Permission needed,
        String correlationId, RetryPolicy retries) implements CommandClient, QueryClient {
    private static final int FORBIDDEN = 403;

    @Override
    public void send(List<PendingCommand> commands, Consumer<CommandResult> results) throws IOException {
        List<String> outcomes = new ArrayList<>();
        lines.decide(commands.stream().map(pending -> pending.command().toJson()).toList(), caller, correlationId,
                outcomes::add);
        outcomes.forEach(outcome -> results.accept(result(outcome)));
    }

    /** What reaches too far is a matter of its line; the lines of other locations go on. */
    private CommandResult result(String outcome) {
        JsonNode answer = LedgerJson.commands().readTree(outcome);
        return answer.path("status").asInt(0) == FORBIDDEN && mayStill()
                ? new CommandResult.Refused("forbidden", answer.at("/problem/detail").asString(""),
                        MissingNode.getInstance())
                : CommandResults.read(outcome);
    }

    private boolean mayStill() {
        try {
            return caller.get().may(needed);
        } catch (AuthenticationException gone) {
            return false;
        }
    }

    @Override
    public JsonNode ask(String query, Map<String, Object> variables) {
        try {
            for (int failures = 1;; failures++) {
                Optional<JsonNode> answer = queries.answer(query, variables, caller)
                        .<JsonNode>map(LedgerJson.commands()::valueToTree)
                        .filter(LocalClient::isAnswered);
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (failures >= retries.attempts()) {
                    throw new ServerUnreachable(new Unavailable("questions are not answered at the moment"));
                }
                Thread.sleep(retries.wait(failures));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", stopped);
        }
    }

    /** Whether the answer is one: errors of arguments are, and who may not ask is told so. */
    private static boolean isAnswered(JsonNode answer) {
        JsonNode error = answer.at("/errors/0");
        return switch (error.at("/extensions/code").asString("BAD_ARGUMENT")) {
            case "BAD_ARGUMENT" -> true;
            case "FORBIDDEN" -> {
                NotPermitted.check(FORBIDDEN, LedgerJson.commands()
                        .createObjectNode()
                        .put("detail", error.path("message").asString(""))
                        .put("permission", error.at("/extensions/permission").asString("")));
                yield false;
            }
            default -> false;
        };
    }
}
