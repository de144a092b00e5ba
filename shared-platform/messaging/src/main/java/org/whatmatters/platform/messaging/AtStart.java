package org.whatmatters.platform.messaging;

import org.springframework.context.SmartLifecycle;

/// What an operator may have a service do before it listens, tells and serves.
final class AtStart implements SmartLifecycle {

    /// As the property `whatmatters.at-start` names it.
    enum Task {
        NOTHING,
        REBUILD,
        REPLAY
    }

    private final Task task;
    private final Rebuild rebuild;
    private final Replay replay;
    private boolean done;

    AtStart(Task task, Rebuild rebuild, Replay replay) {
        this.task = task;
        this.rebuild = rebuild;
        this.replay = replay;
    }

    @Override
    public void start() {
        switch (task) {
            case NOTHING -> {
                // As on any other day.
            }
            case REBUILD -> rebuild.run();
            case REPLAY -> replay.run();
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /// Before the relay, the inbox and the web server, which come last.
    @Override
    public int getPhase() {
        return 0;
    }
}
