package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.CommandMeters;
import io.tillbook.server.http.ProblemAdvice;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.commands.Lines.Line;
import io.tillbook.server.http.commands.Reply.Failed;
import io.tillbook.server.http.commands.Sent.OnLine;
import io.tillbook.server.payload.Examples;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Callers;
import io.tillbook.server.security.Credentials.Completed;
import io.tillbook.server.security.Delegation;
import io.tillbook.server.security.Erasure;
import io.tillbook.server.traces.DeniedRequests;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

class FailuresTest {
    private static final DeniedRequests DENIED =
            new DeniedRequests(new SimpleMeterRegistry(), Clock.systemUTC());
    private static final byte[] COMMAND = Examples.lines().getFirst().getBytes(StandardCharsets.UTF_8);

    @Test
    void answers503WhileTheStoreTakesNothing(@TempDir Path directory) {
        LedgerStore store = open(directory);
        CommandService service = service(store);
        store.close();
        assertThat(decide(service)).isEqualTo(ProblemType.STORE_UNAVAILABLE);
    }

    @Test
    void answers503WhenOthersKeepWritingToTheSameThings(@TempDir Path directory) {
        try (LedgerStore store = open(directory)) {
            assertThat(decide(service(outrun(store)))).isEqualTo(ProblemType.CONTENTION);
        }
    }

    private static LedgerStore open(Path directory) {
        return new RocksLedgerStore(RocksEventStorageEngine.builder(RocksStoreOptions.in(directory))
                .serializer(new LedgerSerializer(Capabilities.all().types()))
                .build());
    }

    /** A store in which somebody else is always faster. */
    private static LedgerStore outrun(LedgerStore store) {
        return (LedgerStore) Proxy.newProxyInstance(LedgerStore.class.getClassLoader(),
                new Class<?>[] {LedgerStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        throw new ConcurrencyException("somebody else was faster");
                    }
                    return method.invoke(store, arguments);
                });
    }

    @Test
    void tellsNothingOfWhatItDidNotForesee() throws Exception {
        MockHttpServletResponse response = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new ProblemAdvice(DENIED))
                .build()
                .perform(MockMvcRequestBuilders.get("/fails"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ObjectNode problem = Examples.parse(response.getContentAsString());
        assertThat(problem.path("incident").asString()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("secret", "Exception", "java");
    }

    @RestController
    static final class Failing {
        @GetMapping("/fails")
        void fails() {
            throw new IllegalStateException("secret");
        }
    }

    private static ProblemType decide(CommandService service) {
        Reply reply = service.decide(new OnLine(new Line(1, COMMAND, false), COMMAND.length),
                new Sender(() -> Caller.SERVER, null, System.nanoTime()));
        assertThat(reply.status()).isEqualTo(503);
        return ((Failed) reply).problem().type();
    }

    private static CommandService service(LedgerStore store) {
        StreamRunner runner = new StreamRunner(store, Capabilities.all().types(), 100);
        AccessDirectory directory = new AccessDirectory(runner::current, Capabilities.all().permissions(),
                Capabilities.all().limits());
        AuthorizedDispatch dispatch = new AuthorizedDispatch(
                new CommandDispatch(runner, Capabilities.all().commands())::send, Capabilities.all().commands(),
                _ -> {},
                new Delegation(directory),
                new Callers(directory, Clock.systemUTC(), _ -> {}), Erasure.NONE, Clock.systemUTC());
        return new CommandService(dispatch, command -> new Completed(command, null), new Outcomes(store),
                Capabilities.all().types(), new CommandMeters(new SimpleMeterRegistry()), DENIED);
    }
}
