package io.tillbook.server.demo;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.demo.DemoProgress.Begun;
import io.tillbook.server.demo.DemoProgress.Complete;
import io.tillbook.server.demo.DemoProgress.Empty;
import io.tillbook.server.demo.DemoProgress.Foreign;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Loads the demo data into a new ledger, or the rest of it; the server is not ready before that. */
final class DemoRunner implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);

    private final LedgerStore store;
    private final Outcomes outcomes;
    private final DemoLoader loader;
    private final DemoPeople people;
    private final LocalDate lastDay;
    private volatile boolean hasTold;

    /**
     * @param lastDay the day the demo data ends with, where none has been loaded yet
     */
    DemoRunner(LedgerStore store, Outcomes outcomes, DemoLoader loader, DemoPeople people, LocalDate lastDay) {
        this.store = store;
        this.outcomes = outcomes;
        this.loader = loader;
        this.people = people;
        this.lastDay = lastDay;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        switch (DemoProgress.of(store, outcomes)) {
            case Empty _ -> load(lastDay);
            case Begun begun -> load(begun.lastDay());
            case Complete complete -> {
                LOG.info("The demo data up to {} is there already", complete.lastDay());
                hire(complete.lastDay());
            }
            case Foreign _ -> LOG.info("The ledger has data of its own; no demo data is added");
        }
    }

    /** Whoever was hired before is as somebody has left them, perhaps erased. */
    private void hire(LocalDate until) throws InterruptedException {
        loader.load(people.hired(until).stream().filter(command -> outcomes.find(command.id()).isEmpty()).toList());
    }

    /** Whether this process has told the story, to its end. */
    boolean hasTold() {
        return hasTold;
    }

    private void load(LocalDate until) throws InterruptedException {
        long startedNs = System.nanoTime();
        List<DemoCommand> story = DemoStory.until(until);
        LOG.info("Loading demo data: {} commands up to {}", story.size(), until);
        loader.load(story);
        hire(until);
        hasTold = true;
        LOG.info("Loaded the demo data in {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNs));
    }
}
