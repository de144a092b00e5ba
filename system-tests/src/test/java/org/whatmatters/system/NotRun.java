package org.whatmatters.system;

import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Writes down which tests could not be run on this platform, and why, for `./verify` to say at its end. Maven's
/// reports
/// leave out a class of which nothing could be run.
public final class NotRun implements TestExecutionListener {

    private static final Path FILE = Path.of("target", "not-run.txt");

    private final List<String> lines = new ArrayList<>();
    private volatile String group = "";

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isContainer()) {
            group = test.getDisplayName();
        }
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
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            Files.deleteIfExists(FILE);
            if (!lines.isEmpty()) {
                Files.write(FILE, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(TestIdentifier test, String reason) {
        lines.add("not run: " + (test.isContainer() ? "all of " : group + ", ") + test.getDisplayName());
        lines.add("         " + reason);
    }
}
