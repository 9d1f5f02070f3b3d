package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.checkout.PastMembers;
import io.tillbook.query.kernel.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that try drafts on sales of the past. One is worked on at a time, the one that was asked for first. */
public final class WhatIfs {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfs.class);
    /** Between two stored states: as much is done again where the process ends in between. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private final WhatIfViews views;
    private final WhatIfQuestions questions;
    private final EventLog log;
    private final Products products;
    private final KnownMembers members;
    private final InstantSource clock;
    /** What was learned of members in this and earlier turns. */
    private @Nullable PastMembers past;

    WhatIfs(WhatIfViews views, WhatIfQuestions questions, EventLog log, Products products, KnownMembers members,
            InstantSource clock) {
        this.views = views;
        this.questions = questions;
        this.log = log;
        this.products = products;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Has a draft tried. The same question is the same job: it is told how far it is, and goes on where it was stopped.
     *
     * @return nothing where as many wait as there may be
     * @throws io.tillbook.api.kernel.InvalidField naming what cannot be taken by its place in the request
     */
    public Optional<WhatIfRecord> ask(WhatIfRequest asked, Principal askedBy) {
        WhatIfQuestion question = questions.of(asked);
        String id = question.key();
        if (views.find(id).isPresent()) {
            views.goOn(id);
            return views.find(id);
        }
        WhatIfRecord job = new WhatIfRecord(id, WhatIfStatus.WAITING, question, askedBy, clock.millis(),
                WhatIfState.at(question.fromPosition()), null, null);
        return views.add(job) ? Optional.of(job) : Optional.empty();
    }

    /** A job. */
    public Optional<WhatIfRecord> find(String id) {
        return views.find(id);
    }

    /** Stops a job that is not done; it is told what has become of it. */
    public Optional<WhatIfRecord> cancel(String id) {
        views.cancel(id);
        return views.find(id);
    }

    /** Works on a job for a while; true where there was one. For one thread. */
    public boolean step() {
        Optional<WhatIfRecord> next = views.next();
        next.ifPresentOrElse(this::workOn, () -> past = null);
        return next.isPresent();
    }

    private void workOn(WhatIfRecord job) {
        try {
            advance(job);
        } catch (WhatIfFailed failed) {
            views.fail(job.id(), failed.reason());
        } catch (RuntimeException unforeseen) {
            LOG.error("The what-if job {} failed.", job.id(), unforeseen);
            views.fail(job.id(), "it failed in a way that should not happen; the log of the server tells more");
        }
    }

    private void advance(WhatIfRecord job) {
        Instant end = clock.instant().plus(TURN);
        PastMembers known = past == null ? members.past() : past;
        past = known;
        WhatIfRun run =
                new WhatIfRun(job.question(), questions.draft(job.question()), log, products, known, job.state());
        while (!run.isDone() && clock.instant().isBefore(end)) {
            run.page();
        }
        WhatIfState state = run.state();
        views.progress(job.id(), state, run.isDone() ? WhatIfQuestion.digest(state.toString()) : null);
    }
}
