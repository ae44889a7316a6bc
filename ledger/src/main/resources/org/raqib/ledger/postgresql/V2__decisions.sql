-- Decisions of people, and checkpoints.
CREATE TABLE decision (
  entry bigint PRIMARY KEY REFERENCES entry,
  kind text COLLATE "C" NOT NULL,
  targets text COLLATE "C" NOT NULL
);

CREATE TABLE checkpoint (
  entry bigint PRIMARY KEY REFERENCES entry
);

CREATE TRIGGER decision_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER checkpoint_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
