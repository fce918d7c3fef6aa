"""The command `searchapp`, also as `python -m searchapp`."""


def main() -> None:
    """Run the command line; Ctrl-C while Python still loads the rooms ends it without a trace."""
    try:
        from searchapp.cli import main as run
    except KeyboardInterrupt:
        # What a shell says of a program that Ctrl-C ended, and what our commands say.
        raise SystemExit(130) from None
    run(prog_name="searchapp")


if __name__ == "__main__":
    main()
