package io.tillbook.server.routing;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.Registration;
import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages over Axon Server as commands of its bus, which gives those of a routing key to one process by
 * consistent hashing. It sees the published name of the command and the key; the message is sealed.
 */
public final class AxonServerCarrier implements CommandCarrier {
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerCarrier.class);
    /** The form of messages, as Axon Server has it. */
    private static final String SEALED = "tillbook.sealed";
    private static final String REVISION = "1";
    private static final int USUAL_LOAD = 100;
    private static final Duration REGISTERED_WITHIN = Duration.ofSeconds(10);
    private static final Duration DEREGISTERED_WITHIN = Duration.ofSeconds(3);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);

    private final CommandChannel channel;

    /** Over a channel of an open connection. */
    public AxonServerCarrier(CommandChannel channel) {
        this.channel = channel;
    }

    @Override
    public byte[] carry(String command, String key, byte[] message, Duration patience) throws Nobody, Lost {
        CommandResponse response = await(channel.sendCommand(command(command, key, message)), patience);
        String error = response.getErrorCode();
        if (error.isEmpty()) {
            return response.getPayload().getData().toByteArray();
        }
        String reason = error + " " + response.getErrorMessage().getMessage();
        if (ErrorCategory.NO_HANDLER_FOR_COMMAND.errorCode().equals(error)) {
            throw new Nobody(reason);
        }
        throw new Lost(reason);
    }

    private static Command command(String name, String key, byte[] message) {
        return Command.newBuilder()
                // Of its own, as Axon Server refuses one that it knows, and the command may be sent again.
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setName(name)
                .setTimestamp(System.currentTimeMillis())
                .setPayload(sealed(message))
                .addProcessingInstructions(ProcessingInstruction.newBuilder()
                        .setKey(ProcessingKey.ROUTING_KEY)
                        .setValue(MetaDataValue.newBuilder().setTextValue(key)))
                .build();
    }

    private static SerializedObject sealed(byte[] message) {
        return SerializedObject.newBuilder()
                .setType(SEALED)
                .setRevision(REVISION)
                .setData(ByteString.copyFrom(message))
                .build();
    }

    private static CommandResponse await(CompletableFuture<CommandResponse> response, Duration patience) throws Lost {
        try {
            return response.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw new Lost(String.valueOf(failed.getCause()));
        } catch (TimeoutException late) {
            throw new Lost("no answer within " + patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        }
    }

    @Override
    public Participation receive(Collection<String> commands, Receiver receiver) {
        ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("routed-", 0).factory());
        Registration registration = channel.registerCommandHandler(command -> answer(command, receiver, workers),
                USUAL_LOAD, commands.toArray(String[]::new));
        awaitRegistered(registration);
        return () -> close(registration, workers);
    }

    private static void awaitRegistered(Registration registration) {
        try {
            registration.awaitAck(REGISTERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            LOG.warn("Axon Server does not say yet that it sends commands here");
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** As many are in work as their senders have admitted. */
    private static CompletableFuture<CommandResponse> answer(Command command, Receiver receiver,
            ExecutorService workers) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> response(receiver.answer(key(command), command.getPayload().getData().toByteArray())),
                    workers);
        } catch (RejectedExecutionException stopping) {
            return CompletableFuture.failedFuture(stopping);
        }
    }

    private static String key(Command command) {
        return command.getProcessingInstructionsList()
                .stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElse("");
    }

    private static CommandResponse response(byte[] message) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setPayload(sealed(message))
                .build();
    }

    private static void close(Registration registration, ExecutorService workers) {
        try {
            registration.cancel().get(DEREGISTERED_WITHIN.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException away) {
            LOG.warn("Axon Server does not say that it sends no more commands here: {}", away.toString());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(ENDED_WITHIN.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("Commands of other processes are left in work; their senders look for their outcomes");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
