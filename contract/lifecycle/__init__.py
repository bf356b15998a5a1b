"""Events folded into a Contract, and what each seat may do now."""
