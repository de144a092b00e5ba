package org.whatmatters.system;

import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Writes down which tests could not be run on this platform, and why, for `./verify` to say at its end. Maven's
/// reports leave out a class of which nothing could be run.
public final class NotRun implements TestExecutionListener {

    private static final Path FILE = Path.of("target", "not-run.txt");

    private final List<String> lines = new ArrayList<>();
    private volatile @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == ABORTED) {
            add(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(test, reason);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan ended) {
        try {
            Files.deleteIfExists(FILE);
            if (!lines.isEmpty()) {
                Files.write(FILE, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void add(TestIdentifier test, String reason) {
        var group = Optional.ofNullable(plan)
                .flatMap(known -> known.getParent(test))
                .map(TestIdentifier::getDisplayName)
                .orElse("");
        lines.add("not run: " + (test.isContainer() ? "all of " : group + ", ") + test.getDisplayName());
        lines.add("         " + reason);
    }
}
