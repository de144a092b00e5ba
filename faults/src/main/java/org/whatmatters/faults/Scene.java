package org.whatmatters.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.benchmarks.load.ServiceDatabases;
import org.whatmatters.faults.traffic.AcceptedLog;
import org.whatmatters.faults.traffic.Bearer;
import org.whatmatters.faults.traffic.Device;
import org.whatmatters.faults.traffic.Submissions;
import org.whatmatters.faults.traffic.Texts;
import org.whatmatters.faults.verdict.Phones;
import org.whatmatters.faults.verdict.Verdict;
import org.whatmatters.local.platform.DemoTokens;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// A running platform with people at work on it, and what a fault needs to befall it.
public final class Scene implements AutoCloseable {

    private static final int MOST_FORMS = 100_000;
    private static final int FEW_A_SECOND = 8;

    private final Settings settings;
    private final int rate;
    private final int times;
    private final Path folder;
    private final ServiceDatabases databases;
    private final Device device;
    private final @Nullable Texts texts; // where nobody is to be texted
    private final Verdict verdict;
    private final Random random = new Random();

    /// Of the next forms: people whom no earlier stretch has met, nor most likely an earlier run.
    private int numbers = MOST_FORMS * random.nextInt(20_000);

    private Scene(Settings settings, int rate, int times, Path folder, boolean texting) throws Exception {
        this.settings = settings;
        this.rate = rate;
        this.times = times;
        this.folder = folder;
        this.databases = new ServiceDatabases(settings);
        var tokens = new DemoTokens(settings);
        this.device = new Device(new Bearer(() -> tokens.of("fire.officer")));
        this.texts = texting ? new Texts(databases) : null;
        this.verdict =
                new Verdict(databases, new Phones(databases, Installation.address(settings, Part.NOTIFY_SANDBOX)));
    }

    /// A scene on which texts are asked for too. The notification service must have no weekly limit.
    ///
    /// @param rate forms a second
    /// @param times how often what can befall more than once does
    /// @param folder for the logs of what was accepted
    public static Scene of(Settings settings, int rate, int times, Path folder) throws Exception {
        return new Scene(settings, rate, times, folder, true);
    }

    /// A scene on which nobody is texted.
    ///
    /// @param rate forms a second
    /// @param times how often what can befall more than once does
    /// @param folder for the logs of what was accepted
    public static Scene withoutTexts(Settings settings, int rate, int times, Path folder) throws Exception {
        return new Scene(settings, rate, times, folder, false);
    }

    private void askForTexts(boolean wanted) {
        if (texts != null) {
            texts.ask(wanted);
        }
    }

    public Settings settings() {
        return settings;
    }

    public ServiceDatabases databases() {
        return databases;
    }

    public Device device() {
        return device;
    }

    public Verdict verdict() {
        return verdict;
    }

    public int rate() {
        return rate;
    }

    public int times() {
        return times;
    }

    /// A number below that, so that a fault comes at no special moment.
    public int any(int below) {
        return random.nextInt(below);
    }

    /// One stretch of load, with what is promised in it.
    public final class Stretch implements AutoCloseable {

        private final String run = "run-" + UUID.randomUUID();
        private final AcceptedLog log;
        private final Submissions submissions;
        private final int rate;

        private Stretch(String fault, List<URI> doors, int rate) {
            this.rate = rate;
            log = new AcceptedLog(folder.resolve(fault + ".accepted"));
            submissions = new Submissions(device, log, doors, run, numbers, rate);
            numbers += MOST_FORMS;
            askForTexts(true);
        }

        public Submissions submissions() {
            return submissions;
        }

        /// Of what befell at that moment, by the clock of `System.nanoTime`.
        public Recovery recovery(long since) throws Exception {
            return Recovery.since(since, submissions, verdict, rate);
        }

        /// Ends the load, waits until all is at rest, and looks.
        ///
        /// @param counts what else was counted
        /// @param besides what else must be true
        public Finding judged(
                String fault, int times, List<Recovery> recoveries, Map<String, Object> counts, Invariant... besides)
                throws Exception {
            end();
            var repeats = verdict.facts().told().repeats();
            var checks = new ArrayList<>(List.of(besides));
            checks.addAll(verdict.on(log, run, texts == null ? Set.of() : texts.asked()));
            var counted = new TreeMap<>(counts);
            counted.put("facts told once more", verdict.facts().told().repeats() - repeats);
            return new Finding(fault, times, submissions.tally(), recoveries, counted, checks);
        }

        /// No more is submitted from here on; answers when each form has been answered.
        public void end() {
            askForTexts(false);
            submissions.close();
        }

        @Override
        public void close() throws IOException {
            end();
            log.close();
        }
    }

    /// People begin to submit, through the gateway.
    public Stretch underLoad(String fault) {
        return underLoad(fault, List.of(settings.address()));
    }

    /// People begin to submit, no more than eight a second, where the fault itself takes much of the machine.
    public Stretch underLightLoad(String fault) {
        return new Stretch(fault, List.of(settings.address()), Math.min(rate, FEW_A_SECOND));
    }

    /// People begin to submit.
    ///
    /// @param doors where, in turn
    public Stretch underLoad(String fault, List<URI> doors) {
        return new Stretch(fault, doors, rate);
    }

    /// A part that has just started answers slowly, which is no fault: few people submit at first.
    public void warm() throws Exception {
        try (var stretch = underLightLoad("warming")) {
            stretch.submissions().awaitAccepted(10 * rate);
        }
        verdict.awaitQuiet();
    }

    @Override
    public void close() {
        if (texts != null) {
            texts.close();
        }
        device.close();
        verdict.close();
    }
}
