package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.whatmatters.local.platform.Part;

/// Writes lives into the services' databases, each service's share in one transaction with the facts it told.
final class BulkWriter implements AutoCloseable {

    private final Connection person;
    private final Connection referral;
    private final Connection carePlan;
    private final Connection budget;
    private final Numbers numbers;

    BulkWriter(ServiceDatabases databases, Numbers numbers) throws SQLException {
        this.numbers = numbers;
        this.person = transactional(databases.open(Part.PERSON));
        this.referral = transactional(databases.open(Part.REFERRAL));
        this.carePlan = transactional(databases.open(Part.CARE_PLAN));
        this.budget = transactional(databases.open(Part.BUDGET));
    }

    private static Connection transactional(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }

    /// Adds what is not there yet. The person service comes first: the others' facts speak of people it must know by
    /// then.
    ///
    /// @return how many people are new to any service
    int write(List<Life> lives) throws SQLException {
        var people = write(new PersonRows(), lives, person);
        var referred = write(new ReferralRows(numbers), lives, referral);
        var planned = write(new PlanRows(), lives, carePlan);
        var paid = write(new BudgetRows(), lives, budget);
        return Math.max(Math.max(people, referred), Math.max(planned, paid));
    }

    private static int write(ServiceRows rows, List<Life> lives, Connection connection) throws SQLException {
        var missing = rows.missing(lives, connection);
        if (!missing.isEmpty()) {
            rows.write(missing, connection);
        }
        connection.commit();
        return missing.size();
    }

    @Override
    public void close() throws SQLException {
        for (var connection : List.of(person, referral, carePlan, budget)) {
            connection.close();
        }
    }
}
