package org.whatmatters.person.record.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.whatmatters.person.record.application.TraceNumber;

/// Has the numbers traced that wait for it, where this installation has a way to trace them. One instance of the
/// service does it at a time.
@Component
class UntracedNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(UntracedNumbers.class);

    private final TraceNumber traceNumber;
    private final boolean mayTrace;

    UntracedNumbers(TraceNumber traceNumber, @Value("${whatmatters.tracing.service}") String service) {
        this.traceNumber = traceNumber;
        this.mayTrace = !service.equals("none");
    }

    /// Apart: the scheduler's one thread also seals the audit, and must not wait for a service that hangs.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void traceApart() {
        if (mayTrace) {
            Thread.ofVirtual().name("trace-nhs-numbers").start(this::trace);
        }
    }

    private void trace() {
        try {
            traceNumber.traceWaiting();
        } catch (RuntimeException e) {
            // What is not traced now is traced in a minute.
            LOG.warn("NHS numbers not traced: {}", e.getClass().getSimpleName());
        }
    }
}
