import type { ComponentPropsWithRef } from "react"
import { Link } from "wouter"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./button.module.css"

type Look = { look?: "primary" | "secondary" | "quiet" | "danger"; icon?: IconName; wide?: boolean }

const classOf = ({ look = "secondary", wide }: Look) => classNames(styles.button, styles[look], wide === true && styles.wide)

/** A button with a text, at least 44 px high. Other properties go to the `<button>`. */
export function Button({ look, icon, wide, children, className, ...rest }: Look & ComponentPropsWithRef<"button">) {
  return (
    <button type="button" {...rest} className={classNames(classOf({ ...(look && { look }), ...(wide && { wide }) }), className)}>
      {icon && <Icon name={icon} size={20} />}
      {children}
    </button>
  )
}

/** A link of the app that looks like a button. */
export function LinkButton({ look, icon, wide, to, children }: Look & { to: string; children: React.ReactNode }) {
  return (
    <Link href={to} className={classOf({ ...(look && { look }), ...(wide && { wide }) })}>
      {icon && <Icon name={icon} size={20} />}
      {children}
    </Link>
  )
}

/** A round button with an icon only; `label` is what a screen reader says and what a pointer shows. */
export function IconButton({ icon, label, className, ...rest }: { icon: IconName; label: string } & ComponentPropsWithRef<"button">) {
  return (
    <button type="button" title={label} aria-label={label} {...rest} className={classNames(styles.button, styles.quiet, styles.icon, className)}>
      <Icon name={icon} />
    </button>
  )
}
