package io.tillbook.device.job;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The one thread that uses a port, and what waits for it. */
public final class JobQueue implements AutoCloseable {
    private final BlockingQueue<Runnable> waiting;
    private final Thread thread;

    /**
     * Begins to work.
     *
     * @param device whose port it is
     * @param most how many jobs may wait
     */
    public JobQueue(String device, int most) {
        waiting = new ArrayBlockingQueue<>(most);
        thread = Thread.ofPlatform().daemon().name("device " + device).start(this::work);
    }

    /** Lets something be done in its turn; no where too much waits. */
    public boolean offer(Runnable job) {
        return waiting.offer(job);
    }

    /** How many jobs wait. */
    public int size() {
        return waiting.size();
    }

    private void work() {
        try {
            while (true) {
                run(waiting.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A job that fails for a reason that nobody has thought of does not keep the next from its device. */
    private static void run(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException unexpected) {
            System.getLogger(JobQueue.class.getName()).log(System.Logger.Level.ERROR, "a job has failed", unexpected);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
