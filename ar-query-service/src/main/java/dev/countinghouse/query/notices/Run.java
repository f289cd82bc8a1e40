package dev.countinghouse.query.notices;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.web.Csv;

import java.time.LocalDate;
import java.util.List;

/**
 * A dunning run and how far it has come. Of the accounts that it found, those without a notice had
 * nothing to be asked for any more when their turn came, or wait among the refused actions.
 *
 * @param found accounts that had something to be asked for
 * @param complete whether all accounts were looked at
 * @param notices how many were issued so far
 * @param amounts what they ask for, by currency
 */
record Run(
        String run,
        LocalDate on,
        String startedBy,
        boolean complete,
        long found,
        long notices,
        List<Sum> amounts,
        @JsonIgnore long position) {

    static final Csv<Run> CSV =
            Csv.<Run>of()
                    .column("run", Run::run)
                    .column("on", Run::on)
                    .column("startedBy", Run::startedBy)
                    .column("complete", Run::complete)
                    .column("found", Run::found)
                    .column("notices", Run::notices);

    List<String> keys() {
        return List.of(Long.toString(position));
    }
}
