package org.zhongshu.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhongshu.duty.incident.Incident;

/** Incidents with their chains of reports. */
public interface IncidentTable {
  /** Draws the next number {@code TF-YYYYMMDD-NNN} of the city's day. */
  String drawNumber(LocalDate day);

  Optional<Incident> incident(String number);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Incident> incidentForUpdate(String number);

  void insert(Incident incident);

  /**
   * Stores the next version.
   *
   * @return false when it is no longer at {@code before.version()}
   */
  boolean update(Incident before, Incident after);

  /** Those whose final report did not go out yet, by number. */
  List<Incident> open();

  /** Those whose final report went out, latest first. */
  List<Incident> ended(int limit);
}
